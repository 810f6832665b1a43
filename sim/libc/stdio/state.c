#include "../internal/stdio.h"
#include <errno.h>
#include <stdio_ext.h>

int feof(FILE *f) {
  return (f->flags & F_EOF) != 0;
}

int ferror(FILE *f) {
  return (f->flags & F_ERROR) != 0;
}

int feof_unlocked(FILE *f) {
  return (f->flags & F_EOF) != 0;
}

int ferror_unlocked(FILE *f) {
  return (f->flags & F_ERROR) != 0;
}

void clearerr(FILE *f) {
  f->flags &= ~(F_EOF | F_ERROR);
}

void clearerr_unlocked(FILE *f) {
  f->flags &= ~(F_EOF | F_ERROR);
}

int fileno(FILE *f) {
  if (!f->ops && f->fd >= 0) return f->fd;
  errno = EBADF;
  return -1;
}

int fileno_unlocked(FILE *f) {
  return fileno(f);
}

size_t __fbufsize(FILE *f) {
  return f->buf_end - f->buf_base;
}

int __freading(FILE *f) {
  return f->flags & F_NO_WRITE || (!(f->flags & F_PUTTING) && f->read_base);
}

int __fwriting(FILE *f) {
  return (f->flags & (F_NO_READ | F_PUTTING)) != 0;
}

int __freadable(FILE *f) {
  return !(f->flags & F_NO_READ);
}

int __fwritable(FILE *f) {
  return !(f->flags & F_NO_WRITE);
}

int __flbf(FILE *f) {
  return (f->flags & F_LINE) != 0;
}

size_t __fpending(FILE *f) {
  return f->write_ptr - f->write_base;
}

void __fpurge(FILE *f) {
  __io_leave_backup(f);
  f->read_end = f->read_ptr;
  f->write_ptr = f->write_base;
}
