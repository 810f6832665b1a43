#ifndef INTERNAL_SIGNAL_H
#define INTERNAL_SIGNAL_H
#include <signal.h>
#define SA_RESTORER 0x04000000
struct kernel_sigaction {
  void (*handler)(int);
  unsigned long flags;
  void (*restorer)(void);
  unsigned long mask;
};
int __sigaction_raw(int number, const struct sigaction *action, struct sigaction *old);
#endif
