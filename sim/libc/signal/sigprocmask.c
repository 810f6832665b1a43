#include "../internal/libc.h"
#include <signal.h>

/* The kernel reads and writes 8 bytes of a sigset_t's 128. */
int pthread_sigmask(int how, const sigset_t *set, sigset_t *old) {
  sigset_t allowed;
  if (set && set->__val[0] & 3UL << 31) {
    allowed.__val[0] = set->__val[0] & ~(3UL << 31);
    set = &allowed;
  }
  return (int)-RAW4(SYS_rt_sigprocmask, how, set, old, 8);
}

int sigprocmask(int how, const sigset_t *restrict set, sigset_t *restrict old) {
  int error = pthread_sigmask(how, set, old);
  if (!error) return 0;
  ERRNO = error;
  return -1;
}
