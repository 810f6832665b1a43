#include "../internal/wide.h"
#include <stdlib.h>

int vswprintf(wchar_t *out, size_t room, const wchar_t *format, va_list ap) {
  char own[1024];
  int length;
  char *text = __wide_format(own, sizeof own, format, ap, &length);
  if (!text) return -1;
  size_t n = __widen(out, 0, text, (size_t)length);
  if (n != (size_t)-1) __widen(out, n < room ? room : room ? room - 1 : 0, text, (size_t)length);
  if (text != own) free(text);
  /* What does not fit is cut without an end, as in glibc. */
  return n >= room ? -1 : (int)n;
}

int swprintf(wchar_t *out, size_t room, const wchar_t *format, ...) {
  va_list ap;
  va_start(ap, format);
  int length = vswprintf(out, room, format, ap);
  va_end(ap);
  return length;
}
