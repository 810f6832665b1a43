/* Positions. A seek inside what is buffered moves only the pointer (and confirms the descriptor's offset); one outside reads the
 * block around the place. */
#include "../internal/stdio.h"
#include <errno.h>
#include <sys/stat.h>

long __io_raw_seek(FILE *f, long offset, int whence) {
  if (!f->ops) return CALL3(SYS_lseek, f->fd, offset, whence);
  if (f->ops->seek) return f->ops->seek(f, offset, whence);
  errno = ESPIPE;
  return -1;
}

int __io_sync(FILE *f) {
  int result = 0;
  if (f->write_ptr > f->write_base && __io_flush(f) == EOF) return EOF;
  __io_leave_backup(f);
  long ahead = f->read_ptr - f->read_end;
  if (ahead) {
    if (__io_raw_seek(f, ahead, SEEK_CUR) >= 0) f->read_end = f->read_ptr;
    else if (errno != ESPIPE) result = EOF;
  }
  if (!result) f->offset = -1;
  return result;
}

static long plain_seek(FILE *f, long offset, int whence) {
  long result = __io_raw_seek(f, offset, whence);
  if (result < 0) return -1;
  f->flags &= ~F_EOF;
  f->offset = result;
  f->read_base = f->read_ptr = f->read_end = f->buf_base;
  f->write_base = f->write_ptr = f->write_end = f->buf_base;
  return result;
}

static void set_read(FILE *f, char *at, char *end) {
  f->read_base = f->buf_base;
  f->read_ptr = at;
  f->read_end = end;
  f->write_base = f->write_ptr = f->write_end = f->buf_base;
  f->flags &= ~F_EOF;
}

long __io_seek(FILE *f, long offset, int whence) {
  if (f->flags & F_COOKIE) f->offset = -1;
  int exact = f->read_base == f->read_end && f->write_base == f->write_ptr;
  int writing = f->write_ptr > f->write_base || f->flags & F_PUTTING;
  if (f->flags & F_BACKUP) {
    if (whence == SEEK_CUR) offset -= f->read_end - f->read_ptr;
    __io_free_backup(f);
  }
  if (writing && __io_switch_to_get(f) == EOF) return -1;
  if (!f->buf_base) {
    __io_allocate(f);
    set_read(f, f->buf_base, f->buf_base);
  }
  if (whence == SEEK_CUR) {
    offset -= f->read_end - f->read_ptr;
    if (f->offset < 0) return plain_seek(f, offset, SEEK_CUR);
    offset += f->offset;
    if (offset < 0) {
      errno = EINVAL;
      return -1;
    }
  } else if (whence == SEEK_END) {
    struct stat s;
    if (f->ops || fstat(f->fd, &s) < 0 || !S_ISREG(s.st_mode)) return plain_seek(f, offset, SEEK_END);
    offset += s.st_size;
  } else if (whence != SEEK_SET) {
    return plain_seek(f, offset, whence);
  }
  __io_free_backup(f);
  if (f->offset >= 0 && f->read_base) {
    long start = f->offset - (f->read_end - f->buf_base);
    if (offset >= start && offset < f->offset) {
      set_read(f, f->buf_base + (offset - start), f->read_end);
      __io_raw_seek(f, f->offset, SEEK_SET);
      return offset;
    }
  }
  if (f->flags & F_NO_READ || (f->ops && !(f->flags & F_COOKIE))) return plain_seek(f, offset, SEEK_SET);
  long size = f->buf_end - f->buf_base;
  long block = offset & -size, inside = offset - block;
  if (inside > size) {
    block = offset;
    inside = 0;
  }
  long place = __io_raw_seek(f, block, SEEK_SET);
  if (place < 0) return -1;
  long count = 0;
  if (inside) {
    long want = exact ? inside : size;
    count = f->ops ? f->ops->read(f, f->buf_base, want) : IO_CALL(f, SYS_read, f->buf_base, want);
    if (count < inside) return plain_seek(f, count < 0 ? inside : inside - count, SEEK_CUR);
  }
  set_read(f, f->buf_base + inside, f->buf_base + count);
  f->offset = place + count;
  return offset;
}

long __io_tell(FILE *f) {
  int unflushed = f->write_ptr > f->write_base;
  int writing = unflushed || f->flags & F_PUTTING;
  int append = writing && f->flags & F_APPEND;
  long adjust = 0;
  if (writing) {
    adjust = f->write_ptr - f->write_base;
    if (!append) adjust += f->write_base - f->read_end;
  } else if (f->flags & F_BACKUP) {
    adjust = -(f->read_end - f->read_ptr) - (f->saved_end - f->saved_ptr);
  } else {
    adjust = -(f->read_end - f->read_ptr);
  }
  long place;
  if (f->offset >= 0 && !append && !(f->flags & F_COOKIE)) place = f->offset;
  else place = __io_raw_seek(f, 0, unflushed && append ? SEEK_END : SEEK_CUR);
  if (place < 0) return -1;
  place += adjust;
  if (place >= 0) return place;
  errno = EINVAL;
  return -1;
}

int fseeko(FILE *f, off_t offset, int whence) {
  FLOCK(f);
  int result = __io_seek(f, offset, whence) < 0 ? -1 : 0;
  FUNLOCK(f);
  return result;
}

int fseek(FILE *f, long offset, int whence) {
  return fseeko(f, offset, whence);
}

off_t ftello(FILE *f) {
  FLOCK(f);
  long result = __io_tell(f);
  FUNLOCK(f);
  return result;
}

long ftell(FILE *f) {
  return ftello(f);
}

void rewind(FILE *f) {
  FLOCK(f);
  __io_seek(f, 0, SEEK_SET);
  f->flags &= ~(F_EOF | F_ERROR);
  FUNLOCK(f);
}

int fgetpos(FILE *restrict f, fpos_t *restrict place) {
  long result = ftello(f);
  if (result < 0) return -1;
  place->__pos = result;
  return 0;
}

int fsetpos(FILE *f, const fpos_t *place) {
  return fseeko(f, place->__pos, SEEK_SET);
}
