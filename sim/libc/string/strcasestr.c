#define _GNU_SOURCE
#include "../internal/find_long.h"
#include <ctype.h>
#include <string.h>

/* As __find_long(), of lower case. */
static char *find_long(const char *hay, const char *needle, size_t length) {
  unsigned long wanted = 0, here = 0, top = 1;
  if (strnlen(hay, length) < length) return 0;
  for (size_t i = 0; i < length; i++) {
    wanted = wanted * FACTOR + (unsigned)tolower((unsigned char)needle[i]);
    here = here * FACTOR + (unsigned)tolower((unsigned char)hay[i]);
    top *= FACTOR;
  }
  for (;; hay++) {
    if (here == wanted && !strncasecmp(hay, needle, length)) return (char *)hay;
    if (!hay[length]) return 0;
    here = here * FACTOR + (unsigned)tolower((unsigned char)hay[length]) - top * (unsigned)tolower((unsigned char)*hay);
  }
}

char *strcasestr(const char *hay, const char *needle) {
  size_t n = strlen(needle);
  if (n > LONG_NEEDLE) return find_long(hay, needle, n);
  for (;; hay++) {
    if (!strncasecmp(hay, needle, n)) return (char *)hay;
    if (!*hay) return 0;
  }
}
