#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

/* The format and what it gives are ASCII in the C locale, so the narrow printf does the work. */
int vswprintf(wchar_t *out, size_t room, const wchar_t *format, va_list ap) {
  size_t n = wcslen(format);
  char *narrow = malloc(n + 1 + room), *text = narrow + n + 1;
  if (!narrow) return -1;
  for (size_t i = 0; i <= n; i++) {
    if (format[i] < 0 || format[i] > 127) {
      free(narrow);
      errno = EILSEQ;
      return -1;
    }
    narrow[i] = format[i];
  }
  int length = vsnprintf(text, room, narrow, ap);
  /* What does not fit is cut without an end, as in glibc. */
  size_t n_out = length < 0 ? 0 : (size_t)length < room ? (size_t)length + 1 : room ? room - 1 : 0;
  for (size_t i = 0; i < n_out; i++) out[i] = (unsigned char)text[i];
  free(narrow);
  return length < 0 || (size_t)length >= room ? -1 : length;
}

int swprintf(wchar_t *out, size_t room, const wchar_t *format, ...) {
  va_list ap;
  va_start(ap, format);
  int length = vswprintf(out, room, format, ap);
  va_end(ap);
  return length;
}
