// 2 clears anonymous pages only, 3 those of files only.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2), refs = open("/proc/self/clear_refs", O_WRONLY);
  char *a = mmap(NULL, 2 * PAGE, RW, PRIVATE, -1, 0), *f = mmap(NULL, 2 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  const char *kinds[] = {"2", "3"};
  for (int i = 0; i < 2; i++) {
    memset(a, 1, 2 * PAGE);
    get(f), get(f + PAGE);
    write(refs, kinds[i], 1);
    printf("%s: anonymous %ld, file %ld\n", kinds[i], smaps(a, "Referenced"), smaps(f, "Referenced"));
  }
  return 0;
}
