// A page that two processes have counts half for each.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 4 * PAGE, RW, PRIVATE, -1, 0);
  memset(p, 1, 4 * PAGE);
  printf("Pss %ld\n", smaps(p, "Pss"));
  CHILD(printf("child: Pss %ld, Rss %ld\n", smaps(p, "Pss"), smaps(p, "Rss")); put(p, 2); printf("child wrote: Pss %ld\n", smaps(p, "Pss")));
  printf("Pss %ld\n", smaps(p, "Pss"));
  return 0;
}
