// PROT_WRITE alone: writing is fine, reading too on x86, at the first touch and later.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 2 * PAGE, PROT_WRITE, PRIVATE, -1, 0);
  TRY("write", put(p, 1));
  TRY("read after the write", get(p));
  TRY("read first", get(p + PAGE));
  return 0;
}
