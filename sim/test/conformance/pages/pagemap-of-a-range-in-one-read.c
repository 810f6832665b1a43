// One read of pagemap tells of neighbours: written, read, untouched, protected.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 4 * PAGE, RW, PRIVATE, -1, 0);
  put(p, 1);
  get(p + PAGE);
  put(p + 3 * PAGE, 1);
  mprotect(p + 3 * PAGE, PAGE, PROT_NONE);
  uint64_t e[4];
  int fd = open("/proc/self/pagemap", O_RDONLY);
  printf("%zd bytes:", pread(fd, e, sizeof e, (uintptr_t)p / PAGE * 8));
  for (int i = 0; i < 4; i++) printf(" %d", (int)(e[i] >> 63));
  printf("\n");
  return 0;
}
