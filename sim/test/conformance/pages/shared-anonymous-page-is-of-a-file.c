// A page of shared anonymous memory is no anonymous page: pagemap says file, kpageflags says backed by swap.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, SHARED, -1, 0);
  put(p, 1);
  entry("page", p);
  flags("page", p);
  return 0;
}
