#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

ssize_t read(int fd, void *buffer, size_t n) {
  CANCEL_ENTER();
  long result = CALL3(SYS_read, fd, buffer, n);
  CANCEL_LEAVE();
  return result;
}

ssize_t write(int fd, const void *buffer, size_t n) {
  CANCEL_ENTER();
  long result = CALL3(SYS_write, fd, buffer, n);
  CANCEL_LEAVE();
  return result;
}
