#define _GNU_SOURCE
#include "../internal/wide.h"
#include <errno.h>
#include <stdlib.h>

int vfwprintf(FILE *restrict f, const wchar_t *restrict format, va_list arguments) {
  FLOCK(f);
  int n = -1;
  char *bytes = __io_make_wide(f) ? __narrow(format) : 0;
  if (bytes) {
    /* The byte function for the time of this call: it would refuse a wide stream. */
    f->flags &= ~F_WIDE;
    n = vfprintf(f, bytes, arguments);
    f->flags |= F_WIDE;
    free(bytes);
  }
  FUNLOCK(f);
  return n;
}

int vwprintf(const wchar_t *restrict format, va_list arguments) {
  return vfwprintf(stdout, format, arguments);
}

int fwprintf(FILE *restrict f, const wchar_t *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vfwprintf(f, format, arguments);
  va_end(arguments);
  return n;
}

int wprintf(const wchar_t *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vfwprintf(stdout, format, arguments);
  va_end(arguments);
  return n;
}
