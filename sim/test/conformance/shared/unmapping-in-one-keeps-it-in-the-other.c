// munmap in the child does not take the page from the parent.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, SHARED, -1, 0);
  put(p, 'x');
  CHILD(get(p); munmap(p, PAGE));
  mapped("page", p);
  printf("%c\n", *p);
  return 0;
}
