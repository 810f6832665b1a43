#include "../internal/stdio.h"

int vsprintf(char *restrict to, const char *restrict format, va_list arguments) {
  FILE f;
  __io_string_writer(&f, to, 0x7fffffff);
  int n = __vprintf(&f, format, arguments);
  *f.write_ptr = 0;
  return n;
}

int sprintf(char *restrict to, const char *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vsprintf(to, format, arguments);
  va_end(arguments);
  return n;
}
