#include <string.h>

void *memset(void *to, int c, size_t n) {
  __builtin_bulk_fill(to, c, n);
  return to;
}

void bzero(void *to, size_t n) {
  __builtin_bulk_fill(to, 0, n);
}

void explicit_bzero(void *to, size_t n) {
  __builtin_bulk_fill(to, 0, n);
}
