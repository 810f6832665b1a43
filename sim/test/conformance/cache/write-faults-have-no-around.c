// A store maps one page of a shared object, also when its neighbours are cached.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("m", 0);
  for (int i = 0; i < 16; i++) pwrite(fd, "x", 1, i * PAGE);
  char *p = mmap(NULL, 16 * PAGE, RW, MAP_SHARED, fd, 0);
  put(p + 3 * PAGE, 1);
  printf("%ld kB\n", smaps(p, "Rss"));
  get(p + 4 * PAGE);
  printf("%ld kB\n", smaps(p, "Rss"));
  return 0;
}
