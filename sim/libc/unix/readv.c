#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/uio.h>

ssize_t readv(int fd, const struct iovec *parts, int count) {
  return CANCELLABLE(CALL3(SYS_readv, fd, parts, count));
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  return CANCELLABLE(CALL3(SYS_writev, fd, parts, count));
}
