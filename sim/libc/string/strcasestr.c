#define _GNU_SOURCE
#include <string.h>
char *strcasestr(const char *hay, const char *needle);

char *strcasestr(const char *hay, const char *needle) {
  size_t n = strlen(needle);
  for (;; hay++) {
    if (!strncasecmp(hay, needle, n)) return (char *)hay;
    if (!*hay) return 0;
  }
}
