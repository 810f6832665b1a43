#define _GNU_SOURCE
#include "../internal/libc.h"
#include <dirent.h>

ssize_t getdents64(int fd, void *buffer, size_t n) {
  return CALL3(SYS_getdents64, fd, buffer, n);
}
