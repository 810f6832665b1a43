#include <string.h>

int strcmp(const char *a, const char *b) {
  size_t n = __builtin_bulk_strlen(a) + 1;
  size_t same = __builtin_bulk_compare(a, b, n);
  if (same == n) return 0;
  return (unsigned char)a[same] - (unsigned char)b[same];
}

int strcoll(const char *a, const char *b) {
  return strcmp(a, b);
}
