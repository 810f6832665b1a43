#define _GNU_SOURCE
#include "../internal/libc.h"
#include <fcntl.h>
#include <stdarg.h>

#define TAKES_MODE(flags) ((flags) & O_CREAT || ((flags) & O_TMPFILE) == O_TMPFILE)

int open(const char *path, int flags, ...) {
  int mode = 0;
  if (TAKES_MODE(flags)) {
    va_list arguments;
    va_start(arguments, flags);
    mode = va_arg(arguments, int);
    va_end(arguments);
  }
  return (int)CANCELLABLE(CALL4(SYS_openat, AT_FDCWD, path, flags, mode));
}

int openat(int dir, const char *path, int flags, ...) {
  int mode = 0;
  if (TAKES_MODE(flags)) {
    va_list arguments;
    va_start(arguments, flags);
    mode = va_arg(arguments, int);
    va_end(arguments);
  }
  return (int)CANCELLABLE(CALL4(SYS_openat, dir, path, flags, mode));
}

int creat(const char *path, mode_t mode) {
  return (int)CANCELLABLE(CALL2(SYS_creat, path, mode));
}
