#define _GNU_SOURCE
#include "../internal/stdio.h"
#include <string.h>

/* At most room bytes up to and with the delimiter; how many, 0 at the end of the file. */
size_t __io_get_line(FILE *f, char *to, size_t room, int delimiter) {
  size_t n = 0;
  while (n < room) {
    size_t have = f->read_end - f->read_ptr;
    if (!have) {
      if (__io_underflow(f) == EOF) break;
      continue;
    }
    if (have > room - n) have = room - n;
    size_t at = __builtin_bulk_scan(f->read_ptr, delimiter, have);
    size_t count = at < have ? at + 1 : have;
    __builtin_bulk_copy(to + n, f->read_ptr, count);
    f->read_ptr += count;
    n += count;
    if (at < have) break;
  }
  return n;
}

char *fgets_unlocked(char *restrict to, int size, FILE *restrict f) {
  if (size <= 0) return 0;
  if (size == 1) {
    *to = 0;
    return to;
  }
  /* An error of before must not be taken for one of now. */
  int error = f->flags & F_ERROR;
  f->flags &= ~F_ERROR;
  size_t n = __io_get_line(f, to, size - 1, '\n');
  char *result = n && !(f->flags & F_ERROR && ERRNO != 11) ? to : 0;
  if (result) to[n] = 0;
  f->flags |= error;
  return result;
}

char *fgets(char *restrict to, int size, FILE *restrict f) {
  FLOCK(f);
  char *result = fgets_unlocked(to, size, f);
  FUNLOCK(f);
  return result;
}
