#include <string.h>

int memcmp(const void *a, const void *b, size_t n) {
  size_t same = __builtin_bulk_compare(a, b, n);
  if (same == n) return 0;
  return ((const unsigned char *)a)[same] - ((const unsigned char *)b)[same];
}

int bcmp(const void *a, const void *b, size_t n) {
  return memcmp(a, b, n);
}
