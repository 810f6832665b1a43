#define _GNU_SOURCE
#include "../internal/charset.h"
#include "../internal/wide.h"
#include <errno.h>
#include <stdlib.h>

/* The narrow printf does the work, in UTF-8 whatever the locale is. */
char *__wide_format(char *own, size_t n, const wchar_t *format, va_list arguments, int *length) {
  char *bytes = __narrow(format), *text = own;
  if (!bytes) return 0;
  signed char charset = __own_charset;
  size_t (*hook)(char *, wchar_t) = __encode_hook;
  va_list again;
  va_copy(again, arguments);
  __own_charset = CHARSET_UTF8;
  __encode_hook = __utf8_encode;
  *length = vsnprintf(own, n, bytes, arguments);
  if (*length >= (int)n) {
    text = malloc((size_t)*length + 1);
    if (text) vsnprintf(text, (size_t)*length + 1, bytes, again);
  }
  __own_charset = charset;
  __encode_hook = hook;
  va_end(again);
  free(bytes);
  return *length < 0 ? 0 : text;
}

int vfwprintf(FILE *restrict f, const wchar_t *restrict format, va_list arguments) {
  char own[1024];
  int n = -1, length;
  FLOCK(f);
  char *text = __io_make_wide(f) ? __wide_format(own, sizeof own, format, arguments, &length) : 0;
  if (text) {
    mbstate_t state = {0};
    n = 0;
    for (size_t at = 0; at < (size_t)length && n >= 0;) {
      wchar_t c;
      size_t taken = __utf8_decode(&c, text + at, (size_t)length - at, &state);
      at += taken ? taken : 1;
      n = taken < (size_t)-2 && fputwc(c, f) != WEOF ? n + 1 : -1;
    }
    if (text != own) free(text);
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
