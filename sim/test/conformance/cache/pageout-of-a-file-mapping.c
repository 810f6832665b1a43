// MADV_PAGEOUT of clean pages of a file that nobody else maps drops them from memory.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(4);
  fsync(fd);
  char *p = mmap(NULL, 4 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  for (int i = 0; i < 4; i++) get(p + i * PAGE);
  printf("Rss %ld\n", smaps(p, "Rss"));
  printf("%s\n", said(madvise(p, 4 * PAGE, MADV_PAGEOUT)));
  printf("Rss %ld\n", smaps(p, "Rss"));
  return 0;
}
