#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

ssize_t pread(int fd, void *buffer, size_t n, off_t offset) {
  return CANCELLABLE(CALL4(SYS_pread64, fd, buffer, n, offset));
}

ssize_t pwrite(int fd, const void *buffer, size_t n, off_t offset) {
  return CANCELLABLE(CALL4(SYS_pwrite64, fd, buffer, n, offset));
}
