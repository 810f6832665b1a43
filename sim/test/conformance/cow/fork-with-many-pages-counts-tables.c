// The child's page tables are its own: VmPTE is there from the start.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 600 * PAGE, RW, PRIVATE, -1, 0);
  memset(p, 1, 600 * PAGE);
  CHILD({
    printf("Rss %ld\n", smaps(p, "Rss"));
    faults("start");
    memset(p, 2, 600 * PAGE);
    faults("child wrote all");
  });
  return 0;
}
