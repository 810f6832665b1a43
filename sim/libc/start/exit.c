#include "../internal/libc.h"
#include <stdlib.h>
#include <unistd.h>

_Noreturn void _exit(int status) {
  for (;;) RAW1(SYS_exit_group, status);
}

_Noreturn void _Exit(int status) {
  for (;;) RAW1(SYS_exit_group, status);
}


extern void (*__fini_array_start[])(void), (*__fini_array_end[])(void);

_Noreturn void exit(int status) {
  __exit_status = status;
  __run_exit_handlers();
  for (void (**f)(void) = __fini_array_end; f > __fini_array_start;) (*--f)();
  __stdio_exit();
  _exit(status);
}
