// A run of pages with one made PROT_NONE: access there is SEGV_ACCERR, around it fine; the page is kept.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 3 * PAGE, RW, PRIVATE, -1, 0);
  memset(p, 'x', 3 * PAGE);
  mprotect(p + PAGE, PAGE, PROT_NONE);
  TRY("before", get(p));
  TRY("inside", get(p + PAGE));
  TRY("behind", get(p + 2 * PAGE));
  printf("offset %ld\n", (char *)look_address - p);
  mprotect(p + PAGE, PAGE, PROT_READ);
  printf("%c, Rss %ld\n", p[PAGE], smaps(p + PAGE, "Rss"));
  return 0;
}
