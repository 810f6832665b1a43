#define _GNU_SOURCE
#include "../internal/charset.h"
#include "../internal/wide.h"
#include <stdlib.h>

int vfwscanf(FILE *restrict f, const wchar_t *restrict format, va_list arguments) {
  if (!__io_make_wide(f)) return EOF;
  char *bytes = __narrow(format);
  if (!bytes) return EOF;
  int n = vfscanf(f, bytes, arguments);
  free(bytes);
  return n;
}

int vwscanf(const wchar_t *restrict format, va_list arguments) {
  return vfwscanf(stdin, format, arguments);
}

int vswscanf(const wchar_t *restrict text, const wchar_t *restrict format, va_list arguments) {
  char *bytes = __narrow(format), *from = __narrow(text);
  signed char charset = __own_charset;
  size_t (*hook)(wchar_t *, const char *, size_t, mbstate_t *) = __decode_hook;
  __own_charset = CHARSET_UTF8;
  __decode_hook = __utf8_decode;
  int n = bytes && from ? vsscanf(from, bytes, arguments) : EOF;
  __own_charset = charset;
  __decode_hook = hook;
  free(bytes);
  free(from);
  return n;
}

int fwscanf(FILE *restrict f, const wchar_t *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vfwscanf(f, format, arguments);
  va_end(arguments);
  return n;
}

int wscanf(const wchar_t *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vfwscanf(stdin, format, arguments);
  va_end(arguments);
  return n;
}

int swscanf(const wchar_t *restrict text, const wchar_t *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vswscanf(text, format, arguments);
  va_end(arguments);
  return n;
}
