/* The reading side: underflow, get, and the block that ungetc pushes into. */
#include "../internal/stdio.h"
#include <errno.h>
#include <stdlib.h>

void __io_leave_backup(FILE *f) {
  if (!(f->flags & F_BACKUP)) return;
  f->flags &= ~F_BACKUP;
  f->read_base = f->saved_base;
  f->read_ptr = f->saved_ptr;
  f->read_end = f->saved_end;
}

void __io_free_backup(FILE *f) {
  __io_leave_backup(f);
  free(f->save_base);
  f->save_base = f->save_end = 0;
}

int __io_switch_to_get(FILE *f) {
  if (f->write_ptr > f->write_base && __io_overflow(f, EOF) == EOF) return EOF;
  if (!(f->flags & F_BACKUP)) {
    f->read_base = f->buf_base;
    if (f->write_ptr > f->read_end) f->read_end = f->write_ptr;
  }
  f->read_ptr = f->write_ptr;
  f->write_base = f->write_ptr = f->write_end = f->read_ptr;
  f->flags &= ~F_PUTTING;
  return 0;
}

static long read_some(FILE *f, char *to, size_t n) {
  if (f->ops) return f->ops->read ? f->ops->read(f, to, n) : -1;
  return IO_CALL(f, SYS_read, to, n);
}

static int fill(FILE *f) {
  if (f->flags & F_EOF) return EOF;
  if (f->flags & F_NO_READ) {
    f->flags |= F_ERROR;
    errno = EBADF;
    return EOF;
  }
  if (f->read_ptr < f->read_end) return (unsigned char)*f->read_ptr;
  if (!f->buf_base) {
    free(f->save_base);
    f->save_base = f->save_end = 0;
    __io_allocate(f);
  }
  f->flags |= F_USED;
  /* Who waits for input should see what was asked. */
  if (f->flags & (F_LINE | F_UNBUFFERED) && (__stdout.flags & (F_NO_WRITE | F_LINE)) == F_LINE) __io_overflow(&__stdout, EOF);
  __io_switch_to_get(f);
  f->read_base = f->read_ptr = f->read_end = f->buf_base;
  f->write_base = f->write_ptr = f->write_end = f->buf_base;
  long count = read_some(f, f->buf_base, f->buf_end - f->buf_base);
  if (count <= 0) {
    f->flags |= count ? F_ERROR : F_EOF;
    f->offset = -1;
    return EOF;
  }
  f->read_end += count;
  if (f->offset >= 0) f->offset += count;
  return (unsigned char)*f->read_ptr;
}

int __io_underflow(FILE *f) {
  if (f->flags & F_PUTTING && __io_switch_to_get(f) == EOF) return EOF;
  if (f->read_ptr < f->read_end) return (unsigned char)*f->read_ptr;
  if (f->flags & F_BACKUP) {
    __io_leave_backup(f);
    if (f->read_ptr < f->read_end) return (unsigned char)*f->read_ptr;
  }
  return fill(f);
}

int __io_uflow(FILE *f) {
  int c = __io_underflow(f);
  if (c != EOF) f->read_ptr++;
  return c;
}

size_t __io_get(FILE *f, char *to, size_t n) {
  size_t want = n;
  if (!f->buf_base) {
    __io_allocate(f);
    f->read_base = f->read_ptr = f->read_end = f->buf_base;
  }
  while (want) {
    size_t have = f->read_end - f->read_ptr;
    if (have) {
      size_t count = have < want ? have : want;
      __builtin_bulk_copy(to, f->read_ptr, count);
      f->read_ptr += count;
      to += count;
      want -= count;
      continue;
    }
    if (f->flags & F_BACKUP) {
      __io_leave_backup(f);
      continue;
    }
    size_t block = f->buf_end - f->buf_base;
    if (want < block || f->flags & (F_NO_READ | F_PUTTING)) {
      if (__io_underflow(f) == EOF) break;
      continue;
    }
    /* Whole blocks come past the buffer. */
    f->flags |= F_USED;
    f->read_base = f->read_ptr = f->read_end = f->buf_base;
    f->write_base = f->write_ptr = f->write_end = f->buf_base;
    long count = read_some(f, to, block >= 128 ? want - want % block : want);
    if (count <= 0) {
      f->flags |= count ? F_ERROR : F_EOF;
      break;
    }
    to += count;
    want -= count;
    if (f->offset >= 0) f->offset += count;
  }
  return n - want;
}
