// Growing shared anonymous memory by mremap gives addresses without an object behind: SIGBUS.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, SHARED, -1, 0);
  char *q = mremap(p, PAGE, 3 * PAGE, MREMAP_MAYMOVE);
  printf("%s\n", said(q == MAP_FAILED ? -1 : 0));
  TRY("old page", put(q, 1));
  TRY("new page", put(q + PAGE, 1));
  return 0;
}
