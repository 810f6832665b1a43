#include <string.h>

char *strcpy(char *restrict to, const char *restrict from) {
  __builtin_bulk_copy(to, from, __builtin_bulk_strlen(from) + 1);
  return to;
}

char *stpcpy(char *restrict to, const char *restrict from) {
  size_t n = __builtin_bulk_strlen(from);
  __builtin_bulk_copy(to, from, n + 1);
  return to + n;
}
