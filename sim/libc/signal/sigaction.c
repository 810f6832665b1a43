#include "../internal/libc.h"
#include "../internal/signal.h"
#include <errno.h>
#include <string.h>

static void restore(void) {
  __builtin_syscall(SYS_rt_sigreturn, 0, 0, 0, 0, 0, 0);
}

int __sigaction_raw(int number, const struct sigaction *action, struct sigaction *old) {
  struct kernel_sigaction in, out;
  if (action) {
    in.handler = action->sa_handler;
    in.flags = (unsigned long)(unsigned int)action->sa_flags | SA_RESTORER;
    in.restorer = restore;
    in.mask = action->sa_mask.__val[0];
  }
  long result = RAW4(SYS_rt_sigaction, number, action ? &in : 0, old ? &out : 0, 8);
  if (result < 0) {
    errno = (int)-result;
    return -1;
  }
  if (old) {
    old->sa_handler = out.handler;
    old->sa_mask.__val[0] = out.mask;
    memset(old->sa_mask.__val + 1, 0, sizeof old->sa_mask - 8);
    old->sa_flags = (int)out.flags;
    old->sa_restorer = out.restorer;
  }
  return 0;
}

/* Signals 32 and 33 belong to the thread library. */
int sigaction(int number, const struct sigaction *restrict action, struct sigaction *restrict old) {
  if (number <= 0 || number >= NSIG || number == 32 || number == 33) {
    errno = EINVAL;
    return -1;
  }
  return __sigaction_raw(number, action, old);
}
