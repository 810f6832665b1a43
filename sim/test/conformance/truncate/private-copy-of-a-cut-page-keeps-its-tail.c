// A private copy of the page that is cut keeps the bytes behind the new end.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  char *p = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);
  put(p, 'P');
  ftruncate(fd, 100);
  printf("%c%c %c\n", p[0], p[1], p[2000]);
  return 0;
}
