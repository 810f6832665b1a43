// A direct read after a store through a mapping gets the stored byte: dirty pages are written first.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int plain = open("d", O_RDWR | O_CREAT | O_TRUNC, 0600);
  char page[PAGE] = "x";
  write(plain, page, PAGE);
  char *m = mmap(NULL, PAGE, RW, MAP_SHARED, plain, 0);
  put(m, 'S');
  int fd = open("d", O_RDWR | O_DIRECT);
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  printf("%zd\n", pread(fd, p, PAGE, 0));
  printf("%c\n", *p);
  put(p, 'D');
  printf("%zd\n", pwrite(fd, p, PAGE, 0));
  printf("%c\n", get(m));
  return 0;
}
