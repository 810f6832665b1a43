// With UFFD_FEATURE_WP_ASYNC any memory may be protected, a private file too; what was registered so can be unregistered.
#define _GNU_SOURCE
#include "../uffd.h"

static int unwatch(void *p, long length) {
  struct uffdio_range range = {(long)p, length};
  return ioctl(uffd, UFFDIO_UNREGISTER, &range) == 0 ? 0 : -errno;
}

int main(void) {
  int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0644);
  ftruncate(fd, 4 * 4096);
  uffd = open_uffd(UFFD_FEATURE_WP_UNPOPULATED | UFFD_FEATURE_WP_ASYNC);
  if (uffd < 0) return printf("not here\n"), 0;
  char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
  printf("never registered: %d\n", unwatch(p, 4 * 4096));
  printf("missing: %d\n", watch(uffd, p, 4 * 4096, UFFDIO_REGISTER_MODE_MISSING));
  printf("both: %d\n", watch(uffd, p, 4 * 4096, UFFDIO_REGISTER_MODE_MISSING | UFFDIO_REGISTER_MODE_WP));
  printf("writes: %d\n", watch(uffd, p, 4 * 4096, UFFDIO_REGISTER_MODE_WP));
  printf("half of it: %d\n", unwatch(p, 2 * 4096));
  printf("all of it: %d\n", unwatch(p, 4 * 4096));
  printf("the other half: %d\n", unwatch(p + 2 * 4096, 2 * 4096));
  printf("again: %d\n", unwatch(p + 2 * 4096, 2 * 4096));
  unlink("file");
  return 0;
}
