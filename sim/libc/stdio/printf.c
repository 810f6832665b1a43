#include "../internal/stdio.h"

int printf(const char *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vfprintf(stdout, format, arguments);
  va_end(arguments);
  return n;
}
