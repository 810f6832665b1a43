// mincore of a private mapping tells of copies and of the cache behind.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("m", 0);
  ftruncate(fd, 4 * PAGE);
  pwrite(fd, "c", 1, PAGE);
  char *p = mmap(NULL, 4 * PAGE, RW, MAP_PRIVATE, fd, 0);
  put(p + 2 * PAGE, 'p');
  incore("pages", p, 4);
  madvise(p, 4 * PAGE, MADV_DONTNEED);
  incore("dropped", p, 4);
  return 0;
}
