#include <ctype.h>
#include <string.h>

int strcasecmp(const char *a, const char *b) {
  for (;; a++, b++) {
    int difference = tolower((unsigned char)*a) - tolower((unsigned char)*b);
    if (difference || !*a) return difference;
  }
}

int strncasecmp(const char *a, const char *b, size_t n) {
  for (; n; a++, b++, n--) {
    int difference = tolower((unsigned char)*a) - tolower((unsigned char)*b);
    if (difference || !*a) return difference;
  }
  return 0;
}
