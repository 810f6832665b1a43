#include "../internal/libc.h"
#include <signal.h>

int sigsuspend(const sigset_t *mask) {
  CANCEL_ENTER();
  int result = (int)CALL2(SYS_rt_sigsuspend, mask, 8);
  CANCEL_LEAVE();
  return result;
}

int sigpending(sigset_t *set) {
  return (int)CALL2(SYS_rt_sigpending, set, 8);
}
