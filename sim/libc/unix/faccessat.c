#define _GNU_SOURCE
#include "../internal/libc.h"
#include <fcntl.h>
#include <unistd.h>

int faccessat(int dir, const char *path, int mode, int flags) {
  if (!flags) return (int)CALL3(SYS_faccessat, dir, path, mode);
  return (int)CALL4(SYS_faccessat2, dir, path, mode, flags);
}

int euidaccess(const char *path, int mode) {
  return faccessat(AT_FDCWD, path, mode, AT_EACCESS);
}

int eaccess(const char *path, int mode) {
  return euidaccess(path, mode);
}
