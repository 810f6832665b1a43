#include "../internal/libc.h"
#include <stdlib.h>
#include <unistd.h>

_Noreturn void _exit(int status) {
  for (;;) RAW1(SYS_exit_group, status);
}

_Noreturn void _Exit(int status) {
  for (;;) RAW1(SYS_exit_group, status);
}

_Noreturn void exit(int status) {
  __exit_status = status;
  __run_exit_handlers();
  __stdio_exit();
  _exit(status);
}
