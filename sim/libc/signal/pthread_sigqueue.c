#define _GNU_SOURCE
#include "../internal/libc.h"
#include "../internal/thread.h"
#include <errno.h>
#include <signal.h>
#include <string.h>

int pthread_sigqueue(pthread_t thread, int number, const union sigval value) {
  siginfo_t info;
  int tid = ((struct __tcb *)thread)->tid;
  if (!tid) return ESRCH;
  if (number == 32 || number == 33) return EINVAL;
  memset(&info, 0, sizeof info);
  info.si_signo = number;
  info.si_code = SI_QUEUE;
  info.si_pid = (pid_t)RAW0(SYS_getpid);
  info.si_uid = (uid_t)RAW0(SYS_getuid);
  info.si_value = value;
  return (int)-RAW4(SYS_rt_tgsigqueueinfo, info.si_pid, tid, number, &info);
}
