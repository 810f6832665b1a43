#include "../internal/stdio.h"

static int use(FILE *f, char *buffer, size_t size) {
  if (__io_sync(f) == EOF) return EOF;
  if (!buffer || !size) {
    f->flags |= F_UNBUFFERED;
    __io_set_buffer(f, f->short_buffer, f->short_buffer + 1, 1);
  } else {
    f->flags &= ~F_UNBUFFERED;
    __io_set_buffer(f, buffer, buffer + size, 1);
  }
  f->write_base = f->write_ptr = f->write_end = f->buf_base;
  f->read_base = f->read_ptr = f->read_end = f->buf_base;
  return 0;
}

int setvbuf(FILE *restrict f, char *restrict buffer, int mode, size_t size) {
  int result = 0;
  FLOCK(f);
  switch (mode) {
    case _IOFBF:
      f->flags &= ~(F_LINE | F_UNBUFFERED);
      if (buffer) {
        result = use(f, buffer, size);
      } else if (!f->buf_base) {
        __io_allocate(f);
        f->flags &= ~F_LINE;
      }
      break;
    case _IOLBF:
      f->flags = (f->flags & ~F_UNBUFFERED) | F_LINE;
      if (buffer) result = use(f, buffer, size);
      break;
    case _IONBF:
      f->flags &= ~F_LINE;
      result = use(f, 0, 0);
      break;
    default: result = EOF;
  }
  FUNLOCK(f);
  return result;
}

void setbuffer(FILE *restrict f, char *restrict buffer, size_t size) {
  FLOCK(f);
  f->flags &= ~F_LINE;
  use(f, buffer, buffer ? size : 0);
  FUNLOCK(f);
}

void setbuf(FILE *restrict f, char *restrict buffer) {
  setbuffer(f, buffer, BUFSIZ);
}

void setlinebuf(FILE *f) {
  setvbuf(f, 0, _IOLBF, 0);
}
