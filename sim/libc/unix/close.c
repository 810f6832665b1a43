#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int close(int fd) {
  return (int)CANCELLABLE(CALL1(SYS_close, fd));
}

int close_range(unsigned int first, unsigned int last, int flags) {
  return (int)CALL3(SYS_close_range, first, last, flags);
}
