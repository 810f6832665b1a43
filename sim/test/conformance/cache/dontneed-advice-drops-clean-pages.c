// posix_fadvise(DONTNEED) drops pages that are clean and mapped nowhere.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(4);
  fsync(fd);
  char *p = mmap(NULL, 4 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  incore("written", p, 4);
  printf("%d\n", posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED));
  incore("dropped", p, 4);
  return 0;
}
