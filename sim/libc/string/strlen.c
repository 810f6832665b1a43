#include <string.h>

size_t strlen(const char *s) {
  return __builtin_bulk_strlen(s);
}

size_t strnlen(const char *s, size_t n) {
  return __builtin_bulk_scan(s, 0, n);
}
