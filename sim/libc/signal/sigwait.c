#include "../internal/libc.h"
#include <errno.h>
#include <signal.h>

int sigtimedwait(const sigset_t *restrict set, siginfo_t *restrict info, const struct timespec *restrict timeout) {
  CANCEL_ENTER();
  long number = CALL4(SYS_rt_sigtimedwait, set, info, timeout, 8);
  CANCEL_LEAVE();
  /* A caller sees tgkill's signals as if kill had sent them. */
  if (number > 0 && info && info->si_code == SI_TKILL) info->si_code = SI_USER;
  return (int)number;
}

int sigwaitinfo(const sigset_t *restrict set, siginfo_t *restrict info) {
  return sigtimedwait(set, info, 0);
}

int sigwait(const sigset_t *restrict set, int *restrict number) {
  siginfo_t info;
  long got;
  CANCEL_ENTER();
  do got = RAW4(SYS_rt_sigtimedwait, set, &info, 0, 8);
  while (got == -EINTR);
  CANCEL_LEAVE();
  if (got < 0) return (int)-got;
  *number = (int)got;
  return 0;
}
