#include "../internal/stdio.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>

/* The stream flags of a mode, or -1. */
int __io_mode(const char *mode, int *open_flags) {
  int flags, how, more = 0;
  switch (*mode) {
    case 'r':
      how = O_RDONLY;
      flags = F_NO_WRITE;
      break;
    case 'w':
      how = O_WRONLY;
      more = O_CREAT | O_TRUNC;
      flags = F_NO_READ;
      break;
    case 'a':
      how = O_WRONLY;
      more = O_CREAT | O_APPEND;
      flags = F_NO_READ | F_APPEND;
      break;
    default: errno = EINVAL; return -1;
  }
  for (int i = 1; i < 7 && mode[i] && mode[i] != ','; i++) {
    if (mode[i] == '+') {
      how = O_RDWR;
      flags &= F_APPEND;
    } else if (mode[i] == 'x') {
      more |= O_EXCL;
    } else if (mode[i] == 'e') {
      more |= O_CLOEXEC;
    }
  }
  *open_flags = how | more;
  return flags;
}

static FILE *open_into(FILE *f, const char *path, const char *mode) {
  int how;
  int flags = __io_mode(mode, &how);
  if (flags < 0) return 0;
  long fd = CALL4(SYS_openat, AT_FDCWD, path, how, 0666);
  if (fd < 0) return 0;
  __io_init(f, (int)fd, flags | (f->flags & F_STATIC));
  if ((flags & (F_APPEND | F_NO_READ)) == (F_APPEND | F_NO_READ)) {
    long end = RAW3(SYS_lseek, fd, 0, SEEK_END);
    if (end < 0 && end != -ESPIPE) {
      RAW1(SYS_close, fd);
      errno = (int)-end;
      return 0;
    }
  }
  return f;
}

FILE *fopen(const char *restrict path, const char *restrict mode) {
  FILE *f = malloc(sizeof *f);
  if (!f) return 0;
  f->flags = 0;
  if (!open_into(f, path, mode)) {
    int error = errno;
    free(f);
    errno = error;
    return 0;
  }
  __io_link(f);
  return f;
}
