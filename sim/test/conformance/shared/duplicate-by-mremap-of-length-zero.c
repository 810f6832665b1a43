// mremap with an old length of 0 maps the same object a second time.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, SHARED, -1, 0);
  put(p, 'd');
  char *q = mremap(p, 0, PAGE, MREMAP_MAYMOVE);
  printf("%c\n", *q);
  put(q, 'e');
  printf("%c\n", *p);
  mapped("page", p);
  return 0;
}
