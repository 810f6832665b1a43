// The same advice keeps what an entry leads to.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  fsync(fd);
  char *p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
  get(p);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  incore("mapped", p, 1);
  madvise(p, PAGE, MADV_DONTNEED);
  incore("entry dropped", p, 1);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  incore("advised again", p, 1);
  return 0;
}
