#define _GNU_SOURCE
#include "../internal/libc.h"
#include <fcntl.h>
#include <stdarg.h>

int fcntl(int fd, int command, ...) {
  long argument = 0;
  if (command != F_GETFD && command != F_GETFL && command != F_GETOWN && command != F_GETSIG && command != F_GETLEASE &&
      command != F_GETPIPE_SZ && command != F_GET_SEALS) {
    va_list arguments;
    va_start(arguments, command);
    argument = va_arg(arguments, long);
    va_end(arguments);
  }
  if (command == F_SETLKW || command == F_OFD_SETLKW) return (int)CANCELLABLE(CALL3(SYS_fcntl, fd, command, argument));
  if (command != F_GETOWN) return (int)CALL3(SYS_fcntl, fd, command, argument);
  /* The plain command can't tell a group from an error. */
  struct f_owner_ex owner;
  if (CALL3(SYS_fcntl, fd, F_GETOWN_EX, &owner) < 0) return -1;
  return owner.type == 2 ? -owner.pid : owner.pid;
}
