#include "../internal/find_long.h"

/* By a hash that rolls over the text, so that the time is linear whatever both are. */
char *__find_long(const char *hay, size_t n, const char *needle, size_t length) {
  unsigned long wanted = 0, here = 0, top = 1;
  if (n < length) return 0;
  for (size_t i = 0; i < length; i++) {
    wanted = wanted * FACTOR + (unsigned char)needle[i];
    here = here * FACTOR + (unsigned char)hay[i];
    top *= FACTOR;
  }
  for (size_t i = 0;; i++) {
    if (here == wanted && __builtin_bulk_compare(hay + i, needle, length) == length) return (char *)hay + i;
    if (i + length >= n) return 0;
    here = here * FACTOR + (unsigned char)hay[i + length] - top * (unsigned char)hay[i];
  }
}
