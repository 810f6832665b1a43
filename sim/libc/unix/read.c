#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

ssize_t read(int fd, void *buffer, size_t n) {
  return CALL3(SYS_read, fd, buffer, n);
}

ssize_t write(int fd, const void *buffer, size_t n) {
  return CALL3(SYS_write, fd, buffer, n);
}
