// LazyFree counts what MADV_FREE has marked and nobody has written since.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 8 * PAGE, RW, PRIVATE, -1, 0);
  memset(p, 1, 8 * PAGE);
  madvise(p, 6 * PAGE, MADV_FREE);
  settle();
  printf("LazyFree %ld, Rss %ld\n", smaps(p, "LazyFree"), smaps(p, "Rss"));
  put(p, 2);
  put(p + PAGE, 2);
  printf("LazyFree %ld\n", smaps(p, "LazyFree"));
  return 0;
}
