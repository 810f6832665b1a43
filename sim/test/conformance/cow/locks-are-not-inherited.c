// A child has no locked memory: VmFlags and Locked are the parent's.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 4 * PAGE, RW, PRIVATE, -1, 0);
  mlock(p, 4 * PAGE);
  printf("parent %ld\n", smaps(p, "Locked"));
  CHILD(printf("child %ld, Rss %ld\n", smaps(p, "Locked"), smaps(p, "Rss")));
  return 0;
}
