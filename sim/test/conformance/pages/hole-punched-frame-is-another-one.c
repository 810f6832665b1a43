// MADV_REMOVE frees the page of the object; the next read allocates one that is zero.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 2 * PAGE, RW, SHARED, -1, 0);
  put(p, 7), put(p + PAGE, 8);
  printf("remove %s\n", said(madvise(p, PAGE, MADV_REMOVE)));
  entry("removed", p);
  entry("beside", p + PAGE);
  printf("reads %d %d\n", get(p), get(p + PAGE));
  return 0;
}
