// The first access of a page that is not cached is a major fault; for the next process it is minor.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  char *p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
  faults("start");
  get(p);
  faults("first");
  munmap(p, PAGE);
  p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
  faults("start");
  get(p);
  faults("mapped anew");
  return 0;
}
