#define _GNU_SOURCE
#include "../internal/libc.h"
#include <fcntl.h>

int fallocate(int fd, int mode, off_t offset, off_t length) {
  return (int)CALL4(SYS_fallocate, fd, mode, offset, length);
}

int sync_file_range(int fd, off_t offset, off_t length, unsigned int flags) {
  return (int)CALL4(SYS_sync_file_range, fd, offset, length, flags);
}

ssize_t readahead(int fd, off_t offset, size_t n) {
  return CALL3(SYS_readahead, fd, offset, n);
}
