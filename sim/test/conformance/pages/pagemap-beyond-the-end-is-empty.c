// Reading pagemap behind the address space gives nothing; inside a hole it gives zeros.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  uint64_t e[4] = {1, 1, 1, 1};
  int fd = open("/proc/self/pagemap", O_RDONLY);
  ssize_t result = pread(fd, e, 8, (uint64_t)0x700000000000 / PAGE * 8);
  printf("hole %zd, %d\n", result, e[0] == 0);
  printf("beyond %zd\n", pread(fd, e, 8, (uint64_t)0x800000000000 / PAGE * 8));
  printf("odd position %s\n", said(pread(fd, e, 8, 4)));
  printf("odd length %s\n", said(pread(fd, e, 7, 0)));
  printf("nothing %zd\n", pread(fd, e, 0, 0));
  return 0;
}
