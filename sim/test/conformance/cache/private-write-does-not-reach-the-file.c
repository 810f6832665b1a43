// A private store is seen by nobody else: not by read(2), not by a second mapping.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  char c, *p = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0), *q = mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0);
  put(p, '!');
  pread(fd, &c, 1, 0);
  printf("%c %c %c\n", *p, *q, c);
  printf("msync %s\n", said(msync(p, PAGE, MS_SYNC)));
  pread(fd, &c, 1, 0);
  printf("%c\n", c);
  return 0;
}
