// The same for a page of a file.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  fsync(fd);
  char *p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
  mlock(p, PAGE);
  flags("locked", p);
  munmap(p, PAGE);
  settle();
  p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
  get(p);
  flags("mapped anew", p);
  return 0;
}
