// O_DIRECT on a disk: a buffer, a length or a position that is not a multiple of the block is EINVAL.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int plain = open("d", O_RDWR | O_CREAT | O_TRUNC, 0600);
  char page[PAGE] = "x";
  write(plain, page, PAGE);
  fsync(plain);
  int fd = open("d", O_RDWR | O_DIRECT);
  char *p = mmap(NULL, 2 * PAGE, RW, PRIVATE, -1, 0);
  printf("aligned %zd\n", pread(fd, p, PAGE, 0));
  printf("buffer %s\n", said(pread(fd, p + 1, PAGE, 0)));
  printf("length %s\n", said(pread(fd, p, 100, 0)));
  printf("position %s\n", said(pread(fd, p, PAGE, 7)));
  return 0;
}
