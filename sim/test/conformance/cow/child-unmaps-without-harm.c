// munmap and MADV_DONTNEED in the child leave the parent's pages alone.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 2 * PAGE, RW, PRIVATE, -1, 0);
  put(p, 'a'), put(p + PAGE, 'b');
  CHILD(madvise(p, PAGE, MADV_DONTNEED); munmap(p + PAGE, PAGE); printf("child %d\n", *p));
  printf("parent %c %c\n", p[0], p[PAGE]);
  mapped("first", p);
  return 0;
}
