// With MCL_FUTURE a new mapping of a file is read in at once.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(4);
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  mlockall(MCL_FUTURE);
  char *p = mmap(NULL, 4 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  faults("start");
  for (int i = 0; i < 4; i++) get(p + i * PAGE);
  faults("four reads");
  printf("Locked %ld\n", smaps(p, "Locked"));
  return 0;
}
