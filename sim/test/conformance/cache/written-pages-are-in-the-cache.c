// Pages that were written are cached: mincore of a fresh mapping, which maps none of them, says so.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(6);
  char *p = mmap(NULL, 6 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  incore("written", p, 6);
  printf("Rss %ld\n", smaps(p, "Rss"));
  return 0;
}
