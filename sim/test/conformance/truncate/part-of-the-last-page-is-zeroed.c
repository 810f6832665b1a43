// Shrinking into a page zeroes its tail: the mapping reads zeros there, also after the file grows again.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  get(p);
  ftruncate(fd, 100);
  printf("%c %d\n", p[99], p[100]);
  ftruncate(fd, PAGE);
  printf("%c %d\n", p[99], p[100]);
  return 0;
}
