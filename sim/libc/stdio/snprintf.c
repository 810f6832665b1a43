#include "../internal/stdio.h"

int vsnprintf(char *restrict to, size_t size, const char *restrict format, va_list arguments) {
  FILE f;
  if (size) *to = 0;
  __io_string_writer(&f, to, size ? size - 1 : 0);
  int n = __vprintf(&f, format, arguments);
  if (size) {
    if (f.buf_base == to && size > 1) *f.write_ptr = 0;
    else to[size - 1] = 0;
  }
  return n;
}

int snprintf(char *restrict to, size_t size, const char *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vsnprintf(to, size, format, arguments);
  va_end(arguments);
  return n;
}
