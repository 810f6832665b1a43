#include "../internal/stdio.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>

FILE *fdopen(int fd, const char *mode) {
  int how;
  int flags = __io_mode(mode, &how);
  if (flags < 0) return 0;
  long has = CALL2(SYS_fcntl, fd, F_GETFL);
  if (has < 0) return 0;
  if (((has & O_ACCMODE) == O_RDONLY && !(flags & F_NO_WRITE)) || ((has & O_ACCMODE) == O_WRONLY && !(flags & F_NO_READ))) {
    errno = EINVAL;
    return 0;
  }
  if (flags & F_APPEND && !(has & O_APPEND) && CALL3(SYS_fcntl, fd, F_SETFL, has | O_APPEND) < 0) return 0;
  FILE *f = malloc(sizeof *f);
  if (!f) return 0;
  __io_init(f, fd, flags);
  if ((flags & (F_APPEND | F_NO_READ)) == (F_APPEND | F_NO_READ)) RAW3(SYS_lseek, fd, 0, SEEK_END);
  __io_link(f);
  return f;
}
