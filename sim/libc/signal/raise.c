#include "../internal/libc.h"
#include <signal.h>

int raise(int number) {
  long thread = RAW0(SYS_gettid);
  long process = RAW0(SYS_getpid);
  return (int)CALL3(SYS_tgkill, process, thread, number);
}

int gsignal(int number) {
  return raise(number);
}
