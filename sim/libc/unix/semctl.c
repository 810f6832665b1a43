#include "../internal/libc.h"
#include <stdarg.h>
#include <sys/sem.h>

int semctl(int id, int number, int command, ...) {
  va_list arguments;
  va_start(arguments, command);
  long argument = va_arg(arguments, long);
  va_end(arguments);
  return (int)CALL4(SYS_semctl, id, number, command, argument);
}
