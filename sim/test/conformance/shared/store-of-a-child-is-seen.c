// Shared anonymous memory: what the child stores the parent reads.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, SHARED, -1, 0);
  CHILD(put(p, 'c'));
  printf("%c\n", *p);
  mapped("page", p);
  return 0;
}
