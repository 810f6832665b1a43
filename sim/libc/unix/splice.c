#define _GNU_SOURCE
#include "../internal/libc.h"
#include <fcntl.h>

ssize_t splice(int in, off_t *in_offset, int out, off_t *out_offset, size_t n, unsigned int flags) {
  return CALL6(SYS_splice, in, in_offset, out, out_offset, n, flags);
}

ssize_t tee(int in, int out, size_t n, unsigned int flags) {
  return CALL4(SYS_tee, in, out, n, flags);
}

ssize_t vmsplice(int fd, const struct iovec *parts, size_t count, unsigned int flags) {
  return CALL4(SYS_vmsplice, fd, parts, count, flags);
}
