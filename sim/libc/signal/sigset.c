#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <string.h>

static int invalid(void) {
  errno = EINVAL;
  return -1;
}

int sigemptyset(sigset_t *set) {
  set->__val[0] = 0;
  return 0;
}

/* All but the two that belong to the thread library. */
int sigfillset(sigset_t *set) {
  set->__val[0] = ~(3UL << 31);
  return 0;
}

int sigaddset(sigset_t *set, int number) {
  if (number <= 0 || number >= NSIG || number == 32 || number == 33) return invalid();
  set->__val[0] |= 1UL << (number - 1);
  return 0;
}

int sigdelset(sigset_t *set, int number) {
  if (number <= 0 || number >= NSIG || number == 32 || number == 33) return invalid();
  set->__val[0] &= ~(1UL << (number - 1));
  return 0;
}

int sigismember(const sigset_t *set, int number) {
  if (number <= 0 || number >= NSIG) return invalid();
  return (int)(set->__val[0] >> (number - 1) & 1);
}

int sigisemptyset(const sigset_t *set) {
  return !set->__val[0];
}

int sigorset(sigset_t *to, const sigset_t *a, const sigset_t *b) {
  to->__val[0] = a->__val[0] | b->__val[0];
  return 0;
}

int sigandset(sigset_t *to, const sigset_t *a, const sigset_t *b) {
  to->__val[0] = a->__val[0] & b->__val[0];
  return 0;
}
