#define _GNU_SOURCE
#include "../internal/libc.h"
#include <signal.h>

int kill(pid_t pid, int number) {
  return (int)CALL2(SYS_kill, pid, number);
}

int tgkill(pid_t group, pid_t thread, int number) {
  return (int)CALL3(SYS_tgkill, group, thread, number);
}
