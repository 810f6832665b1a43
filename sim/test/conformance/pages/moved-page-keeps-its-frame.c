// mremap moves entries, not contents: the frame at the new place is that of the old one.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 2 * PAGE, RW, PRIVATE, -1, 0);
  put(p, 7);
  uint64_t before = frame(p);
  char *q = mremap(p, 2 * PAGE, 4 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, mmap(NULL, 8 * PAGE, PROT_NONE, PRIVATE, -1, 0));
  printf("same frame %d, reads %d\n", frame(q) == before, *q);
  entry("never touched", q + PAGE);
  return 0;
}
