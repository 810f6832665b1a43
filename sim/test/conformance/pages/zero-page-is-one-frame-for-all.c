// Pages that were only read show one frame, whichever mapping they are in; a written page has another.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 2 * PAGE, RW, PRIVATE, -1, 0), *q = mmap(NULL, PAGE, PROT_READ, PRIVATE, -1, 0);
  get(p), get(p + PAGE), get(q);
  printf("same frame: %d %d\n", frame(p) == frame(p + PAGE), frame(p) == frame(q));
  flags("zero page", p);
  put(p, 1);
  printf("written: %d\n", frame(p) == frame(q));
  return 0;
}
