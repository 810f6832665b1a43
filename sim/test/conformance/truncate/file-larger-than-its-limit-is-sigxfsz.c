// RLIMIT_FSIZE: growing a file beyond it is SIGXFSZ, ignored it is EFBIG; a store through a mapping has no such limit.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/resource.h>

int main(void) {
  int fd = make_file(1);
  setrlimit(RLIMIT_FSIZE, &(struct rlimit){2 * PAGE, RLIM_INFINITY});
  signal(SIGXFSZ, SIG_IGN);
  printf("%s\n", said(ftruncate(fd, 3 * PAGE)));
  printf("%s\n", said(ftruncate(fd, 2 * PAGE)));
  printf("%zd\n", pwrite(fd, "0123456789", 10, 2 * PAGE - 4));
  printf("%s\n", said(pwrite(fd, "x", 1, 2 * PAGE)));
  printf("%s\n", said(fallocate(fd, 0, 0, 3 * PAGE)));
  return 0;
}
