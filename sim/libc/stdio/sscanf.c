#include "../internal/stdio.h"

int vsscanf(const char *restrict text, const char *restrict format, va_list arguments) {
  FILE f;
  __io_string_reader(&f, text);
  int n = __vscanf(&f, format, arguments);
  __io_free_backup(&f);
  return n;
}

int sscanf(const char *restrict text, const char *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vsscanf(text, format, arguments);
  va_end(arguments);
  return n;
}
