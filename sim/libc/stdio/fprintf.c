#include "../internal/stdio.h"

int fprintf(FILE *restrict f, const char *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vfprintf(f, format, arguments);
  va_end(arguments);
  return n;
}
