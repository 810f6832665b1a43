#include "../internal/libc.h"
#include <signal.h>

int sigsuspend(const sigset_t *mask) {
  return (int)CALL2(SYS_rt_sigsuspend, mask, 8);
}

int sigpending(sigset_t *set) {
  return (int)CALL2(SYS_rt_sigpending, set, 8);
}
