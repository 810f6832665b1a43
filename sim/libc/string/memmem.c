#define _GNU_SOURCE
#include "../internal/find_long.h"
#include <string.h>

void *memmem(const void *hay, size_t hay_length, const void *needle, size_t length) {
  const char *p = hay;
  if (!length) return (void *)p;
  if (length > LONG_NEEDLE) return __find_long(p, hay_length, needle, length);
  while (hay_length >= length) {
    size_t skip = __builtin_bulk_scan(p, *(const unsigned char *)needle, hay_length - length + 1);
    if (skip == hay_length - length + 1) return 0;
    p += skip;
    hay_length -= skip;
    if (__builtin_bulk_compare(p, needle, length) == length) return (void *)p;
    p++;
    hay_length--;
  }
  return 0;
}
