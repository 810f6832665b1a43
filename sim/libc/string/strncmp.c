#include <string.h>

int strncmp(const char *a, const char *b, size_t n) {
  size_t length = __builtin_bulk_scan(a, 0, n);
  if (length < n) n = length + 1;
  size_t same = __builtin_bulk_compare(a, b, n);
  if (same == n) return 0;
  return (unsigned char)a[same] - (unsigned char)b[same];
}
