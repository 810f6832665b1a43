#include "../internal/find_long.h"
#include <string.h>

char *strstr(const char *hay, const char *needle) {
  size_t length = __builtin_bulk_strlen(needle);
  if (!length) return (char *)hay;
  size_t left = __builtin_bulk_strlen(hay);
  if (length > LONG_NEEDLE) return __find_long(hay, left, needle, length);
  while (left >= length) {
    size_t skip = __builtin_bulk_scan(hay, *needle, left);
    if (skip + length > left) return 0;
    hay += skip;
    left -= skip;
    if (__builtin_bulk_compare(hay, needle, length) == length) return (char *)hay;
    hay++;
    left--;
  }
  return 0;
}
