#include "../internal/libc.h"
#include <signal.h>
#include <stdlib.h>

_Noreturn void abort(void) {
  unsigned long abrt = 1UL << (SIGABRT - 1);
  RAW4(SYS_rt_sigprocmask, SIG_UNBLOCK, &abrt, 0, 8);
  raise(SIGABRT);
  /* A handler returned, or the signal was ignored. */
  struct {
    void (*handler)(int);
    unsigned long flags;
    void (*restorer)(void);
    unsigned long mask;
  } action = {SIG_DFL, 0, 0, ~0UL};
  RAW4(SYS_rt_sigaction, SIGABRT, &action, 0, 8);
  raise(SIGABRT);
  for (;;) __builtin_trap();
}
