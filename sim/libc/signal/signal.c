/* signal() with BSD semantics: the handler stays, system calls are restarted. */
#include "../internal/libc.h"
#include "../internal/signal.h"
#include <errno.h>
#include <string.h>

unsigned long __signals_that_interrupt; /* set by siginterrupt */

static __sighandler_t install(int number, __sighandler_t handler, int flags, int blocked) {
  if (handler == SIG_ERR || number < 1 || number >= NSIG) {
    errno = EINVAL;
    return SIG_ERR;
  }
  struct sigaction action, old;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  if (blocked) action.sa_mask.__val[0] = 1UL << (number - 1);
  return sigaction(number, &action, &old) < 0 ? SIG_ERR : old.sa_handler;
}

__sighandler_t signal(int number, __sighandler_t handler) {
  int interrupts = number >= 1 && number < NSIG && __signals_that_interrupt >> (number - 1) & 1;
  return install(number, handler, interrupts ? 0 : SA_RESTART, 1);
}

__sighandler_t bsd_signal(int number, __sighandler_t handler) {
  return signal(number, handler);
}

__sighandler_t ssignal(int number, __sighandler_t handler) {
  return signal(number, handler);
}

__sighandler_t sysv_signal(int number, __sighandler_t handler) {
  return install(number, handler, (int)(SA_RESETHAND | SA_NODEFER | SA_INTERRUPT), 0);
}
