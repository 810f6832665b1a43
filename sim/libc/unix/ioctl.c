#include "../internal/libc.h"
#include <stdarg.h>
#include <sys/ioctl.h>

int ioctl(int fd, unsigned long request, ...) {
  va_list arguments;
  va_start(arguments, request);
  long argument = va_arg(arguments, long);
  va_end(arguments);
  return (int)CALL3(SYS_ioctl, fd, request, argument);
}
