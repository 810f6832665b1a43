#include "../internal/stdio.h"

int vprintf(const char *restrict format, va_list arguments) {
  return vfprintf(stdout, format, arguments);
}
