#include "../internal/libc.h"
#include <sys/uio.h>

ssize_t preadv(int fd, const struct iovec *parts, int count, off_t offset) {
  return CANCELLABLE(CALL5(SYS_preadv, fd, parts, count, offset, 0));
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  return CANCELLABLE(CALL5(SYS_pwritev, fd, parts, count, offset, 0));
}

ssize_t preadv2(int fd, const struct iovec *parts, int count, off_t offset, int flags) {
  return CANCELLABLE(CALL6(SYS_preadv2, fd, parts, count, offset, 0, flags));
}

ssize_t pwritev2(int fd, const struct iovec *parts, int count, off_t offset, int flags) {
  return CANCELLABLE(CALL6(SYS_pwritev2, fd, parts, count, offset, 0, flags));
}
