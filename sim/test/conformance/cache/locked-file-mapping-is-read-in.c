// mlock brings every page of a file mapping; munlock lets it be dropped again.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(4);
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  char *p = mmap(NULL, 4 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  printf("mlock %s\n", said(mlock(p, 4 * PAGE)));
  incore("locked", p, 4);
  printf("Locked %ld, Rss %ld\n", smaps(p, "Locked"), smaps(p, "Rss"));
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  incore("advised", p, 4);
  return 0;
}
