// The window of fault-around is sixteen aligned pages and ends with the mapping.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("m", 0);
  for (int i = 0; i < 64; i++) pwrite(fd, "x", 1, i * PAGE);
  char *p = mmap((void *)0x10000000000, 40 * PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
  get(p + 20 * PAGE);
  for (int i = 0; i < 40; i++) printf("%d", (int)(pagemap_of(p + i * PAGE) >> 63));
  get(p + 39 * PAGE);
  printf("\n%ld kB\n", smaps(p, "Rss"));
  return 0;
}
