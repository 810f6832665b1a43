// write(2) makes the cached page dirty; a mapping that only reads counts it as dirty all the same.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  fsync(fd);
  char *p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
  get(p);
  printf("dirty %ld\n", smaps(p, "Private_Dirty"));
  pwrite(fd, "w", 1, 0);
  printf("dirty %ld\n", smaps(p, "Private_Dirty"));
  fsync(fd);
  printf("dirty %ld\n", smaps(p, "Private_Dirty"));
  return 0;
}
