// read(2) of a page makes the later fault minor.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  char c, *p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
  pread(fd, &c, 1, 0);
  faults("start");
  get(p);
  faults("after read(2)");
  return 0;
}
