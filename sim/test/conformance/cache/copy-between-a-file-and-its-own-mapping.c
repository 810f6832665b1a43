// write(2) from a mapping of the same file, page over page.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(3);
  char *p = mmap(NULL, 3 * PAGE, RW, MAP_SHARED, fd, 0);
  printf("%zd\n", pwrite(fd, p, PAGE, 2 * PAGE));
  printf("%c %c %c\n", p[0], p[PAGE], p[2 * PAGE]);
  printf("%zd\n", pread(fd, p + PAGE, PAGE, 0));
  printf("%c %c %c\n", p[0], p[PAGE], p[2 * PAGE]);
  return 0;
}
