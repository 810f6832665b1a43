#include "../internal/stdio.h"

/* Only what is to be written, as at exit. */
int __io_flush_all(void) {
  int result = 0;
  for (FILE *f = __io_list; f; f = f->next)
    if (f->write_ptr > f->write_base && __io_overflow(f, EOF) == EOF) result = EOF;
  return result;
}

int fflush(FILE *f) {
  if (!f) return __io_flush_all();
  FLOCK(f);
  int result = __io_sync(f);
  FUNLOCK(f);
  return result;
}

int fflush_unlocked(FILE *f) {
  return f ? __io_sync(f) : __io_flush_all();
}

/* At exit: flush all, then give back what was read ahead. */
void __stdio_exit(void) {
  __io_flush_all();
  for (FILE *f = __io_list; f; f = f->next)
    if (f->flags & F_USED && !(f->flags & F_UNBUFFERED)) {
      __io_sync(f);
      f->flags |= F_UNBUFFERED;
      f->read_base = f->read_ptr = f->read_end = f->buf_base;
      f->write_base = f->write_ptr = f->write_end = f->buf_base;
    }
}
