#include "../internal/stdio.h"

size_t fwrite_unlocked(const void *restrict data, size_t size, size_t count, FILE *restrict f) {
  size_t n = size * count;
  if (!n) return 0;
  size_t put = __io_put(f, data, n);
  return put == n ? count : put / size;
}

size_t fwrite(const void *restrict data, size_t size, size_t count, FILE *restrict f) {
  FLOCK(f);
  size_t result = fwrite_unlocked(data, size, count, f);
  FUNLOCK(f);
  return result;
}
