#include <string.h>

void *memccpy(void *restrict to, const void *restrict from, int c, size_t n) {
  size_t at = __builtin_bulk_scan(from, c, n);
  if (at == n) {
    __builtin_bulk_copy(to, from, n);
    return 0;
  }
  __builtin_bulk_copy(to, from, at + 1);
  return (char *)to + at + 1;
}
