#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int truncate(const char *path, off_t length) {
  return (int)CALL2(SYS_truncate, path, length);
}

int ftruncate(int fd, off_t length) {
  return (int)CALL2(SYS_ftruncate, fd, length);
}
