#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int fsync(int fd) {
  return (int)CANCELLABLE(CALL1(SYS_fsync, fd));
}

int fdatasync(int fd) {
  return (int)CANCELLABLE(CALL1(SYS_fdatasync, fd));
}

int syncfs(int fd) {
  return (int)CALL1(SYS_syncfs, fd);
}
