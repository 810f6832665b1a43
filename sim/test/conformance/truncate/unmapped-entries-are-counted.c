// Rss falls by what truncation took away.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("m", 0);
  ftruncate(fd, 8 * PAGE);
  char *p = mmap(NULL, 8 * PAGE, RW, MAP_SHARED, fd, 0);
  for (int i = 0; i < 8; i++) put(p + i * PAGE, 1);
  printf("%ld\n", smaps(p, "Rss"));
  ftruncate(fd, 3 * PAGE);
  printf("%ld\n", smaps(p, "Rss"));
  incore("pages", p, 8);
  return 0;
}
