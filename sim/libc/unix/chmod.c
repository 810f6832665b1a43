#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/stat.h>

int chmod(const char *path, mode_t mode) {
  return (int)CALL2(SYS_chmod, path, mode);
}

int fchmod(int fd, mode_t mode) {
  return (int)CALL2(SYS_fchmod, fd, mode);
}
