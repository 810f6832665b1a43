// Mapping the same page at two addresses of one process: a store at one is read at the other.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0), *q = mmap(NULL, PAGE, RW, MAP_SHARED, fd, PAGE);
  put(q, 'Q');
  printf("%c\n", get(p + PAGE));
  put(p + PAGE + 1, 'P');
  printf("%c\n", get(q + 1));
  return 0;
}
