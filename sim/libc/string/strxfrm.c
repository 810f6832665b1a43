#include <string.h>

size_t strxfrm(char *restrict to, const char *restrict from, size_t n) {
  size_t length = strlen(from);
  if (n) stpncpy(to, from, n);
  return length;
}
