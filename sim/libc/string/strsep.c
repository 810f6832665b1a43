#include <string.h>

char *strsep(char **restrict rest, const char *restrict separators) {
  char *s = *rest;
  if (!s) return 0;
  char *end = s + strcspn(s, separators);
  if (*end) {
    *end = 0;
    *rest = end + 1;
  } else {
    *rest = 0;
  }
  return s;
}
