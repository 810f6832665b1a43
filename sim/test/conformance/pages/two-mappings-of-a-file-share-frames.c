// Two shared mappings of one file have the same frames, counted twice.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  char *a = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0), *b = mmap(NULL, PAGE, RW, MAP_SHARED, fd, PAGE);
  get(a + PAGE), get(b);
  printf("same %d\n", frame(a + PAGE) == frame(b));
  mapped("both", b);
  munmap(a, 2 * PAGE);
  mapped("one", b);
  return 0;
}
