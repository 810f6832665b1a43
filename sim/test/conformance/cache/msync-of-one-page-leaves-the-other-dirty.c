// Only the pages of the range are written.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(8);
  fsync(fd);
  char *p = mmap(NULL, 8 * PAGE, RW, MAP_SHARED, fd, 0);
  put(p, 1), put(p + 5 * PAGE, 1);
  msync(p, PAGE, MS_SYNC);
  printf("dirty %ld\n", smaps(p, "Private_Dirty"));
  msync(p, 8 * PAGE, MS_SYNC);
  printf("dirty %ld\n", smaps(p, "Private_Dirty"));
  return 0;
}
