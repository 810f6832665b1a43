#include "../internal/libc.h"
#include <stdarg.h>
#include <unistd.h>

long syscall(long number, ...) {
  va_list arguments;
  va_start(arguments, number);
  long a = va_arg(arguments, long);
  long b = va_arg(arguments, long);
  long c = va_arg(arguments, long);
  long d = va_arg(arguments, long);
  long e = va_arg(arguments, long);
  long f = va_arg(arguments, long);
  va_end(arguments);
  return __sysret(__builtin_syscall(number, a, b, c, d, e, f));
}
