#include "../internal/stdio.h"
#include <errno.h>

int vdprintf(int fd, const char *restrict format, va_list arguments) {
  FILE f;
  __io_init(&f, fd, F_NO_READ | F_STATIC | F_KEEP_FD);
  int saved = errno;
  if (__io_seek(&f, 0, SEEK_CUR) < 0 && errno != ESPIPE) return -1;
  errno = saved;
  int n = __vprintf(&f, format, arguments);
  if (f.write_ptr > f.write_base && __io_flush(&f) == EOF) n = -1;
  if (f.flags & F_ERROR) n = -1;
  f.flags &= ~F_PUTTING;
  __io_close(&f);
  return n;
}

int dprintf(int fd, const char *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vdprintf(fd, format, arguments);
  va_end(arguments);
  return n;
}
