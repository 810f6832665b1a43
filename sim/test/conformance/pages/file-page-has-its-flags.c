// A page of the cache, mapped for reading: mapped, not anonymous, not backed by swap.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  fsync(fd);
  char *p = mmap(NULL, 2 * PAGE, PROT_READ, MAP_SHARED, fd, 0);
  get(p);
  flags("page", p);
  entry("page", p);
  return 0;
}
