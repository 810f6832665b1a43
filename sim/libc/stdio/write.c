/* The writing side: flush, overflow, put. */
#include "../internal/stdio.h"
#include <errno.h>

static size_t write_all(FILE *f, const char *data, size_t n) {
  size_t left = n;
  while (left) {
    long count = f->ops ? (f->ops->write ? f->ops->write(f, data, left) : -1) : IO_CALL(f, SYS_write, data, left);
    if (count < 0) {
      f->flags |= F_ERROR;
      break;
    }
    left -= count;
    data += count;
  }
  if (f->offset >= 0) f->offset += n - left;
  return n - left;
}

size_t __io_do_write(FILE *f, const char *data, size_t n) {
  if (!n) return 0;
  if (f->flags & F_APPEND) {
    f->offset = -1;
  } else if (f->read_end != f->write_base) {
    /* What was read ahead of the place to write is taken back. */
    long place = __io_raw_seek(f, f->write_base - f->read_end, SEEK_CUR);
    if (place < 0) return 0;
    f->offset = place;
  }
  size_t count = write_all(f, data, n);
  f->read_base = f->read_ptr = f->read_end = f->buf_base;
  f->write_base = f->write_ptr = f->buf_base;
  f->write_end = f->flags & (F_LINE | F_UNBUFFERED) ? f->buf_base : f->buf_end;
  return count;
}

int __io_flush(FILE *f) {
  size_t n = f->write_ptr - f->write_base;
  return __io_do_write(f, f->write_base, n) == n ? 0 : EOF;
}

static void start_putting(FILE *f) {
  if (!f->write_base) {
    __io_allocate(f);
    f->read_base = f->read_ptr = f->read_end = f->buf_base;
  }
  if (f->flags & F_BACKUP) {
    size_t left = f->read_end - f->read_ptr;
    __io_free_backup(f);
    if (left > (size_t)(f->read_ptr - f->buf_base)) left = f->read_ptr - f->buf_base;
    f->read_ptr -= left;
  }
  if (f->read_ptr == f->buf_end) f->read_end = f->read_ptr = f->buf_base;
  f->write_ptr = f->write_base = f->read_ptr;
  f->write_end = f->flags & (F_LINE | F_UNBUFFERED) ? f->write_ptr : f->buf_end;
  f->read_base = f->read_ptr = f->read_end;
  f->flags |= F_PUTTING | F_USED;
}

int __io_overflow(FILE *f, int c) {
  if (f->flags & F_NO_WRITE) {
    f->flags |= F_ERROR;
    errno = EBADF;
    return EOF;
  }
  if (!(f->flags & F_PUTTING) || !f->write_base) start_putting(f);
  if (c == EOF) return __io_flush(f);
  if (f->write_ptr == f->buf_end && __io_flush(f) == EOF) return EOF;
  *f->write_ptr++ = (char)c;
  if ((f->flags & F_UNBUFFERED || (f->flags & F_LINE && c == '\n')) && __io_flush(f) == EOF) return EOF;
  return (unsigned char)c;
}

/* Copies into the buffer, flushing when it is full. */
static size_t put_buffered(FILE *f, const char *data, size_t n) {
  size_t left = n;
  while (left) {
    if (f->write_ptr < f->write_end) {
      size_t count = f->write_end - f->write_ptr;
      if (count > left) count = left;
      __builtin_bulk_copy(f->write_ptr, data, count);
      f->write_ptr += count;
      data += count;
      left -= count;
    }
    if (!left || __io_overflow(f, (unsigned char)*data) == EOF) break;
    data++;
    left--;
  }
  return n - left;
}

size_t __io_put(FILE *f, const char *data, size_t n) {
  if (f->flags & F_WIDE) return 0;
  if (n <= (size_t)(f->write_end - f->write_ptr) && f->write_end > f->write_ptr) {
    __builtin_bulk_copy(f->write_ptr, data, n);
    f->write_ptr += n;
    return n;
  }
  if (!n) return 0;
  size_t left = n, room = 0;
  int must_flush = 0;
  if ((f->flags & (F_LINE | F_PUTTING)) == (F_LINE | F_PUTTING)) {
    room = f->buf_end - f->write_ptr;
    if (room >= n)
      for (const char *p = data + n; p > data;)
        if (*--p == '\n') {
          room = p - data + 1;
          must_flush = 1;
          break;
        }
  } else if (f->write_end > f->write_ptr) {
    room = f->write_end - f->write_ptr;
  }
  if (room) {
    if (room > left) room = left;
    __builtin_bulk_copy(f->write_ptr, data, room);
    f->write_ptr += room;
    data += room;
    left -= room;
  }
  if (!left && !must_flush) return n;
  if (__io_overflow(f, EOF) == EOF) return left ? n - left : 0;
  /* Whole blocks go past the buffer. */
  size_t block = f->buf_end - f->buf_base;
  size_t whole = left - (block >= 128 ? left % block : 0);
  if (whole) {
    size_t count = __io_do_write(f, data, whole);
    left -= count;
    if (count < whole) return n - left;
    data += whole;
  }
  if (left) left -= put_buffered(f, data, left);
  return n - left;
}
