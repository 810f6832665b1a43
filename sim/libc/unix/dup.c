#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int dup(int fd) {
  return (int)CALL1(SYS_dup, fd);
}

int dup2(int fd, int other) {
  return (int)CALL2(SYS_dup2, fd, other);
}

int dup3(int fd, int other, int flags) {
  return (int)CALL3(SYS_dup3, fd, other, flags);
}
