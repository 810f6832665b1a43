#include "../internal/stdio.h"

size_t fread_unlocked(void *restrict data, size_t size, size_t count, FILE *restrict f) {
  size_t n = size * count;
  if (!n) return 0;
  size_t got = __io_get(f, data, n);
  return got == n ? count : got / size;
}

size_t fread(void *restrict data, size_t size, size_t count, FILE *restrict f) {
  FLOCK(f);
  size_t result = fread_unlocked(data, size, count, f);
  FUNLOCK(f);
  return result;
}
