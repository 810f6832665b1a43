// A store through a shared mapping makes room on the disk for the page; a read of a hole does not.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(0);
  ftruncate(fd, 4 * PAGE);
  struct stat st;
  char *p = mmap(NULL, 4 * PAGE, RW, MAP_SHARED, fd, 0);
  get(p);
  fsync(fd);
  fstat(fd, &st);
  printf("blocks %ld\n", st.st_blocks);
  put(p + 2 * PAGE, 1);
  fsync(fd);
  fstat(fd, &st);
  printf("blocks %ld\n", st.st_blocks);
  return 0;
}
