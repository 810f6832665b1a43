// Reads of a private mapping follow the file; after its own write the page does not any more, its neighbour does.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_PRIVATE, fd, 0);
  put(p, 'P');
  pwrite(fd, "11", 2, 1);
  pwrite(fd, "22", 2, PAGE + 1);
  printf("own page %c%c%c\n", p[0], p[1], p[2]);
  printf("the file's %c%c\n", p[PAGE + 1], p[PAGE + 2]);
  return 0;
}
