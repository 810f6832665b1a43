// writev stops at the first part that cannot be read; what came before is written.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/uio.h>

int main(void) {
  int fd = make_file(0);
  char a[] = "good";
  struct iovec parts[] = {{a, 4}, {(void *)8, 4}, {a, 4}};
  printf("%zd\n", writev(fd, parts, 3));
  printf("%s\n", said(writev(fd, parts + 1, 2)));
  parts[0].iov_len = -1;
  printf("%s\n", said(writev(fd, parts, 1)));
  printf("%s\n", said(writev(fd, parts, -1)));
  printf("%zd\n", writev(fd, parts, 0));
  return 0;
}
