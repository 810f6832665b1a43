/* What <sys/prctl.h> says of PR_SET_MM_MAP's struct is what the kernel measures it by. */
#include <stddef.h>
#include <stdio.h>
#include <sys/prctl.h>

int main(void) {
  unsigned size = 0;
  int result = prctl(PR_SET_MM, PR_SET_MM_MAP_SIZE, &size, 0, 0);
  printf("%zu bytes here; prctl gives %d, the kernel says %u\n", sizeof(struct prctl_mm_map), result, size);
  printf("env_end at %zu, auxv at %zu, exe_fd at %zu\n", offsetof(struct prctl_mm_map, env_end),
         offsetof(struct prctl_mm_map, auxv), offsetof(struct prctl_mm_map, exe_fd));
}
