// MADV_FREE takes swapbacked and dirty from the page; the next write gives them back when reclaim looks, not at once.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 1);
  flags("before", p);
  madvise(p, PAGE, MADV_FREE);
  settle();
  flags("freed", p);
  put(p, 2);
  flags("written", p);
  printf("LazyFree %ld\n", smaps(p, "LazyFree"));
  return 0;
}
