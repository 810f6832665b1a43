#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int chdir(const char *path) {
  return (int)CALL1(SYS_chdir, path);
}

int fchdir(int fd) {
  return (int)CALL1(SYS_fchdir, fd);
}

int chroot(const char *path) {
  return (int)CALL1(SYS_chroot, path);
}
