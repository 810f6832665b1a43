#define _GNU_SOURCE
#include <string.h>

void *memchr(const void *p, int c, size_t n) {
  size_t at = __builtin_bulk_scan(p, c, n);
  return at == n ? 0 : (char *)p + at;
}

void *rawmemchr(const void *p, int c) {
  return (char *)p + __builtin_bulk_scan(p, c, (size_t)-1);
}
