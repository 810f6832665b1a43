#include <string.h>

char *strrchr(const char *s, int c) {
  const char *p = s + __builtin_bulk_strlen(s);
  for (;; p--) {
    if (*p == (char)c) return (char *)p;
    if (p == s) return 0;
  }
}

char *rindex(const char *s, int c) {
  return strrchr(s, c);
}
