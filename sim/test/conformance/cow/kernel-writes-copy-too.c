// read(2) into a page that a child shares copies it like a store does.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 'z');
  CHILD(pread(fd, p, 3, 0); printf("child %c%c\n", p[0], p[2]));
  printf("parent %c\n", p[0]);
  return 0;
}
