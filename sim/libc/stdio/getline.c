#include "../internal/stdio.h"
#include <errno.h>
#include <stdlib.h>

ssize_t getdelim(char **restrict line, size_t *restrict size, int delimiter, FILE *restrict f) {
  if (!line || !size) {
    errno = EINVAL;
    return -1;
  }
  FLOCK(f);
  ssize_t result = -1;
  if (!*line || !*size) {
    *size = 120;
    char *first = realloc(*line, *size);
    if (!first) goto out;
    *line = first;
  }
  size_t n = 0;
  if (f->read_ptr >= f->read_end && __io_underflow(f) == EOF) goto out;
  for (;;) {
    size_t have = f->read_end - f->read_ptr;
    size_t at = __builtin_bulk_scan(f->read_ptr, delimiter, have);
    size_t count = at < have ? at + 1 : have;
    size_t needed = n + count + 1;
    if (needed > *size) {
      if (needed < 2 * *size) needed = 2 * *size;
      char *larger = realloc(*line, needed);
      if (!larger) goto out;
      *line = larger;
      *size = needed;
    }
    __builtin_bulk_copy(*line + n, f->read_ptr, count);
    f->read_ptr += count;
    n += count;
    if (at < have || __io_underflow(f) == EOF) break;
  }
  (*line)[n] = 0;
  result = n;
out:
  FUNLOCK(f);
  return result;
}

ssize_t getline(char **restrict line, size_t *restrict size, FILE *restrict f) {
  return getdelim(line, size, '\n', f);
}
