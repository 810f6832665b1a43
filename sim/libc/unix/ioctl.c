#include "../internal/libc.h"
#include <stdarg.h>
#include <sys/ioctl.h>

int ioctl(int fd, unsigned long request, ...) {
  va_list arguments;
  va_start(arguments, request);
  long argument = arguments[0].overflow_arg_area ? va_arg(arguments, long) : 0;
  va_end(arguments);
  return (int)CALL3(SYS_ioctl, fd, request, argument);
}
