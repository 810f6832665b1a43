// The copy of a private file page is another frame; the mapping beside it keeps the cached one.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  char *a = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0), *b = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
  get(a), get(b);
  printf("before: %d\n", frame(a) == frame(b));
  put(a, 'x');
  printf("after: %d, %c %c\n", frame(a) == frame(b), *a, *b);
  entry("copy", a);
  entry("cached", b);
  flags("copy", a);
  return 0;
}
