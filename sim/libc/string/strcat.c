#include <string.h>

char *strcat(char *restrict to, const char *restrict from) {
  __builtin_bulk_copy(to + __builtin_bulk_strlen(to), from, __builtin_bulk_strlen(from) + 1);
  return to;
}

char *strncat(char *restrict to, const char *restrict from, size_t n) {
  char *end = to + __builtin_bulk_strlen(to);
  size_t length = __builtin_bulk_scan(from, 0, n);
  __builtin_bulk_copy(end, from, length);
  end[length] = 0;
  return to;
}
