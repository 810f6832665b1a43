// A file made long by ftruncate has nothing cached until a page is looked at. (On shared memory: no read-ahead.)
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("holes", 0);
  ftruncate(fd, 6 * PAGE);
  char c, *p = mmap(NULL, 6 * PAGE, RW, MAP_SHARED, fd, 0);
  incore("new", p, 6);
  pread(fd, &c, 1, PAGE);
  incore("read(2)", p, 6);
  get(p + 2 * PAGE);
  incore("touched", p, 6);
  pwrite(fd, "x", 1, 4 * PAGE);
  incore("write(2)", p, 6);
  return 0;
}
