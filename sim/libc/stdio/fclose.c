#include "../internal/stdio.h"
#include <stdlib.h>

/* Flushes, closes the descriptor, frees the buffers; the record stays. */
int __io_close(FILE *f) {
  int result = 0;
  if (f->flags & F_PUTTING && __io_flush(f) == EOF) result = EOF;
  __io_free_backup(f);
  if (f->ops) {
    if (f->ops->close && f->ops->close(f) < 0) result = EOF;
  } else if (!(f->flags & F_KEEP_FD) && CALL1(SYS_close, f->fd) < 0) {
    result = EOF;
  }
  __io_set_buffer(f, 0, 0, 0);
  f->read_base = f->read_ptr = f->read_end = 0;
  f->write_base = f->write_ptr = f->write_end = 0;
  f->fd = -1;
  return result;
}

int fclose(FILE *f) {
  __io_unlink(f);
  FLOCK(f);
  int result = __io_close(f);
  FUNLOCK(f);
  if (!(f->flags & F_STATIC)) free(f);
  else f->flags |= F_NO_READ | F_NO_WRITE;
  return result;
}
