#include "../internal/libc.h"
#include <signal.h>
#include <string.h>
#include <unistd.h>

int sigqueue(pid_t pid, int number, const union sigval value) {
  siginfo_t info;
  memset(&info, 0, sizeof info);
  info.si_signo = number;
  info.si_code = SI_QUEUE;
  info.si_pid = getpid();
  info.si_uid = getuid();
  info.si_value = value;
  return (int)CALL3(SYS_rt_sigqueueinfo, pid, number, &info);
}
