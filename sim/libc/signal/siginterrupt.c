#include <signal.h>
extern unsigned long __signals_that_interrupt;

int siginterrupt(int number, int interrupts) {
  struct sigaction action;
  if (sigaction(number, 0, &action) < 0) return -1;
  unsigned long bit = 1UL << (number - 1);
  if (interrupts) {
    __signals_that_interrupt |= bit;
    action.sa_flags &= ~SA_RESTART;
  } else {
    __signals_that_interrupt &= ~bit;
    action.sa_flags |= SA_RESTART;
  }
  return sigaction(number, &action, 0);
}
