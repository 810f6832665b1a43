#define _GNU_SOURCE
#include <string.h>

char *strchrnul(const char *s, int c) {
  size_t n = __builtin_bulk_strlen(s);
  return (char *)s + __builtin_bulk_scan(s, c, n);
}

char *strchr(const char *s, int c) {
  size_t n = __builtin_bulk_strlen(s) + 1;
  size_t at = __builtin_bulk_scan(s, c, n);
  return at == n ? 0 : (char *)s + at;
}

char *index(const char *s, int c) {
  return strchr(s, c);
}
