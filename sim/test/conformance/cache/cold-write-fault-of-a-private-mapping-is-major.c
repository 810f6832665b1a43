// The first write of a private page that is not cached reads it first: one major fault, one copy.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  char *p = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);
  faults("start");
  put(p, 'x');
  faults("write");
  entry("copy", p);
  incore("cached", mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0), 1);
  return 0;
}
