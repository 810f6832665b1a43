// MADV_RANDOM: a miss brings the page that was asked for, no more.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(64);
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  char *p = mmap(NULL, 64 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  madvise(p, 64 * PAGE, MADV_RANDOM);
  get(p + 20 * PAGE);
  incore("one", p, 32);
  get(p + 23 * PAGE);
  incore("two", p, 32);
  return 0;
}
