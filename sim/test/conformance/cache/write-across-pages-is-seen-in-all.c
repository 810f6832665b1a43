// One write over the edge of two pages changes both mappings' pages.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(3);
  char *p = mmap(NULL, 3 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  printf("%zd\n", pwrite(fd, "0123456789", 10, PAGE - 5));
  printf("%.10s %c\n", p + PAGE - 5, get(p + 2 * PAGE));
  return 0;
}
