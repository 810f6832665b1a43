// A hole in a file of a disk that was read has a page of the cache, not the zero page.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(0);
  ftruncate(fd, 2 * PAGE);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  get(p);
  entry("hole", p);
  flags("hole", p);
  mapped("hole", p);
  return 0;
}
