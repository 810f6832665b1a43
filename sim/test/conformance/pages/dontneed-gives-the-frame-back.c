// MADV_DONTNEED leaves nothing, a read gives the zero page, a write a new page.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 7);
  madvise(p, PAGE, MADV_DONTNEED);
  entry("dropped", p);
  get(p);
  flags("read", p);
  put(p, 1);
  flags("written", p);
  return 0;
}
