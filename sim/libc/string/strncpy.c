#include <string.h>

char *stpncpy(char *restrict to, const char *restrict from, size_t n) {
  size_t length = __builtin_bulk_scan(from, 0, n);
  __builtin_bulk_copy(to, from, length);
  __builtin_bulk_fill(to + length, 0, n - length);
  return to + length;
}

char *strncpy(char *restrict to, const char *restrict from, size_t n) {
  stpncpy(to, from, n);
  return to;
}
