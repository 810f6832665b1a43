#define _GNU_SOURCE
#include "../internal/libc.h"
#include "../internal/thread.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

pthread_t pthread_self(void) {
  return (pthread_t)__thread_self();
}

int pthread_equal(pthread_t a, pthread_t b) {
  return a == b;
}

int pthread_kill(pthread_t id, int number) {
  struct __tcb *thread = (struct __tcb *)id;
  if (number == 32 || number == 33) return EINVAL;
  if (number < 0 || number > 64) return EINVAL;
  int tid = thread->tid;
  if (!tid) return 0;
  long error = -RAW3(SYS_tgkill, RAW0(SYS_getpid), tid, number);
  /* It has just ended, and nobody has joined it yet. */
  return error == ESRCH ? 0 : (int)error;
}

/* A hint that is kept and told. */
static int concurrency;

int pthread_getconcurrency(void) {
  return concurrency;
}

int pthread_setconcurrency(int level) {
  if (level < 0) return EINVAL;
  concurrency = level;
  return 0;
}

int pthread_yield(void) {
  return (int)CALL0(SYS_sched_yield);
}
