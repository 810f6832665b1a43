#include "../internal/stdio.h"

int vfscanf(FILE *restrict f, const char *restrict format, va_list arguments) {
  FLOCK(f);
  int n = __vscanf(f, format, arguments);
  FUNLOCK(f);
  return n;
}

int vscanf(const char *restrict format, va_list arguments) {
  return vfscanf(stdin, format, arguments);
}

int scanf(const char *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vfscanf(stdin, format, arguments);
  va_end(arguments);
  return n;
}

int fscanf(FILE *restrict f, const char *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vfscanf(f, format, arguments);
  va_end(arguments);
  return n;
}
