#include "../internal/stdio.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>

/* The descriptor keeps its number: the new file is opened beside it and moved onto it. */
FILE *freopen(const char *restrict path, const char *restrict mode, FILE *restrict f) {
  int how, old = f->fd;
  char self[32];
  int flags = __io_mode(mode, &how);
  if (flags < 0) return 0;
  if (!path) {
    snprintf(self, sizeof self, "/proc/self/fd/%d", old);
    path = self;
    how &= ~(O_CREAT | O_EXCL);
  }
  int kept = f->flags & F_STATIC;
  f->flags |= F_KEEP_FD;
  __io_close(f);
  FILE *next = f->next;
  long fd = CALL4(SYS_openat, AT_FDCWD, path, how, 0666);
  if (fd < 0) {
    int error = errno;
    RAW1(SYS_close, old);
    __io_init(f, -1, kept | F_NO_READ | F_NO_WRITE);
    f->next = next;
    errno = error;
    return 0;
  }
  if (old >= 0 && fd != old) {
    RAW3(SYS_dup3, fd, old, how & O_CLOEXEC);
    RAW1(SYS_close, fd);
    fd = old;
  }
  __io_init(f, (int)fd, flags | kept);
  f->next = next;
  return f;
}
