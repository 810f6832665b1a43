#define _GNU_SOURCE
#include <string.h>

void *memcpy(void *restrict to, const void *restrict from, size_t n) {
  __builtin_bulk_copy(to, from, n);
  return to;
}

void *mempcpy(void *restrict to, const void *restrict from, size_t n) {
  __builtin_bulk_copy(to, from, n);
  return (char *)to + n;
}
