/* The interface of System V: one mask bit a call. */
#define _GNU_SOURCE
#include "../internal/libc.h"
#include <errno.h>
#include <signal.h>

int sigpause(int number) {
  sigset_t set;
  if (sigprocmask(SIG_BLOCK, 0, &set) < 0 || sigdelset(&set, number) < 0) return -1;
  return sigsuspend(&set);
}

__sighandler_t sigset(int number, __sighandler_t handler) {
  sigset_t set, old;
  struct sigaction action, before;
  if (number < 1 || number > 64 || handler == SIG_ERR) {
    ERRNO = EINVAL;
    return SIG_ERR;
  }
  sigemptyset(&set);
  sigaddset(&set, number);
  if (handler == SIG_HOLD) {
    if (sigprocmask(SIG_BLOCK, &set, &old) < 0) return SIG_ERR;
    if (sigismember(&old, number)) return SIG_HOLD;
    return sigaction(number, 0, &before) < 0 ? SIG_ERR : before.sa_handler;
  }
  action.sa_handler = handler;
  action.sa_flags = 0;
  sigemptyset(&action.sa_mask);
  if (sigaction(number, &action, &before) < 0 || sigprocmask(SIG_UNBLOCK, &set, &old) < 0) return SIG_ERR;
  return sigismember(&old, number) ? SIG_HOLD : before.sa_handler;
}
