#include "../internal/stdio.h"
#include <errno.h>

/* An unbuffered stream gets the whole text of a call at once, through a buffer on the stack. */
static int through_buffer(FILE *f, const char *format, va_list arguments) {
  char buffer[BUFSIZ];
  FILE helper;
  __io_init(&helper, f->fd, F_NO_READ | F_STATIC | F_USER_BUFFER | F_PUTTING);
  helper.buf_base = helper.write_base = helper.write_ptr = buffer;
  helper.buf_end = helper.write_end = buffer + sizeof buffer;
  helper.read_base = helper.read_ptr = helper.read_end = buffer;
  helper.ops = f->ops;
  helper.cookie = f->cookie;
  int n = __vprintf(&helper, format, arguments);
  size_t left = helper.write_ptr - helper.write_base;
  if (left && __io_put(f, buffer, left) != left) n = -1;
  if (helper.flags & F_ERROR) {
    f->flags |= F_ERROR;
    n = -1;
  }
  return n;
}

int vfprintf(FILE *restrict f, const char *restrict format, va_list arguments) {
  FLOCK(f);
  int n;
  if (f->flags & F_WIDE) {
    n = -1;
  } else if (f->flags & F_NO_WRITE) {
    f->flags |= F_ERROR;
    errno = EBADF;
    n = -1;
  } else if (f->flags & F_UNBUFFERED) {
    f->flags |= F_USED;
    n = through_buffer(f, format, arguments);
  } else {
    n = __vprintf(f, format, arguments);
  }
  FUNLOCK(f);
  return n;
}
