// Advice on dirty pages starts writing them; what is clean by the second advice goes.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  char *p = mmap(NULL, 2 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  fdatasync(fd);
  posix_fadvise(fd, 0, PAGE, POSIX_FADV_DONTNEED);
  incore("first page advised", p, 2);
  return 0;
}
