// MADV_WILLNEED fills the cache, and maps nothing.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(4);
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  char *p = mmap(NULL, 4 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  printf("%s\n", said(madvise(p, 4 * PAGE, MADV_WILLNEED)));
  usleep(100000);
  incore("cached", p, 4);
  printf("Rss %ld\n", smaps(p, "Rss"));
  faults("start");
  get(p);
  faults("touched");
  return 0;
}
