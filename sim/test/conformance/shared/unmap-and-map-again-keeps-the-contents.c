// The object of shared memory lives in the other process: mapped anew by mremap from it, nothing is lost.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("m", 0);
  ftruncate(fd, PAGE);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  put(p, 'k');
  munmap(p, PAGE);
  p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  printf("%c\n", get(p));
  flags("page", p);
  return 0;
}
