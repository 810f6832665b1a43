// A private and a shared mapping of a memfd have one frame until the private one is written.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("m", 0);
  ftruncate(fd, PAGE);
  pwrite(fd, "m", 1, 0);
  char *s = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0), *p = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);
  get(s), get(p);
  printf("same %d\n", frame(s) == frame(p));
  mapped("both", s);
  put(p, 'p');
  printf("same %d\n", frame(s) == frame(p));
  mapped("shared", s);
  mapped("private", p);
  flags("private", p);
  return 0;
}
