// Memory that the kernel may drop whenever it likes.
#define _GNU_SOURCE
#include "../uffd.h"
#ifndef MAP_DROPPABLE
#define MAP_DROPPABLE 8
#endif

int main(void) {
  uffd = open_uffd(0);
  char *p = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_DROPPABLE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED) return printf("%s\n", strerror(errno)), 0;
  printf("missing %d\n", watch(uffd, p, 2 * 4096, UFFDIO_REGISTER_MODE_MISSING));
  printf("writes %d\n", watch(uffd, p, 2 * 4096, UFFDIO_REGISTER_MODE_WP));
  struct uffdio_range range = {(long)p, 4096};
  printf("unregister %d\n", ioctl(uffd, UFFDIO_UNREGISTER, &range) == 0 ? 0 : -errno);
  return 0;
}
