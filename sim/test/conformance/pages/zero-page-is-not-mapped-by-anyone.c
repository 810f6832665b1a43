// The zero page is not counted: kpagecount says 0 however many entries lead to it.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 8 * PAGE, RW, PRIVATE, -1, 0);
  for (int i = 0; i < 8; i++) get(p + i * PAGE);
  mapped("zero page", p);
  printf("Rss %ld kB\n", smaps(p, "Rss"));
  return 0;
}
