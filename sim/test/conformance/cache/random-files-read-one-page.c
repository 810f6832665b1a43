// The same by posix_fadvise(RANDOM), for read(2).
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(64);
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM);
  char c, *p = mmap(NULL, 64 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  pread(fd, &c, 1, 20 * PAGE);
  pread(fd, &c, 1, 21 * PAGE);
  incore("read", p, 32);
  return 0;
}
