/* A condition is a counter of its signals: who waits sleeps on the value that it saw while it had the mutex. */
#include "../internal/futex.h"
#include "../internal/thread.h"
#include <errno.h>
#include <pthread.h>
#include <string.h>

int pthread_cond_init(pthread_cond_t *restrict c, const pthread_condattr_t *restrict attributes) {
  memset(c, 0, sizeof *c);
  if (attributes) {
    c->__data.__pshared = attributes->__align & 1;
    c->__data.__clock = attributes->__align >> 1;
  }
  return 0;
}

#define DESTROYED 0x80000000U

/* Waits for those who were woken and have not gone on yet: the memory may be used for something else. */
int pthread_cond_destroy(pthread_cond_t *c) {
  unsigned int *waiters = &c->__data.__waiters;
  if (!LOAD(waiters)) return 0;
  ADD(waiters, DESTROYED);
  for (unsigned int n; (n = LOAD(waiters)) != DESTROYED;) __futex_wait(waiters, (int)n, c->__data.__pshared, 0, CLOCK_REALTIME);
  STORE(waiters, 0U);
  return 0;
}

static void leave(pthread_cond_t *c) {
  int shared = c->__data.__pshared;
  if (ADD(&c->__data.__waiters, -1U) == DESTROYED + 1) __futex_wake(&c->__data.__waiters, 1, shared);
}

struct relock {
  pthread_cond_t *c;
  pthread_mutex_t *m;
};

static void take_again(void *cancelled) {
  struct relock *r = cancelled;
  leave(r->c);
  pthread_mutex_lock(r->m);
}

int pthread_cond_clockwait(pthread_cond_t *restrict c, pthread_mutex_t *restrict m, clockid_t clock,
                           const struct timespec *restrict until) {
  if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) return EINVAL;
  if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000)) return EINVAL;
  unsigned int seen = LOAD(&c->__data.__seq);
  ADD(&c->__data.__waiters, 1);
  int error = pthread_mutex_unlock(m);
  if (error) {
    leave(c);
    return error;
  }
  /* Who is cancelled here has the mutex again while its handlers run. */
  struct relock cancelled = {c, m};
  struct __cleanup relock = {take_again, &cancelled, 0};
  __cleanup_push(&relock);
  CANCEL_ENTER();
  long failed = 0;
  do failed = __futex_wait(&c->__data.__seq, (int)seen, c->__data.__pshared, until, clock);
  while (!failed && LOAD(&c->__data.__seq) == seen);
  CANCEL_LEAVE();
  __cleanup_pop(&relock, 0);
  leave(c);
  error = pthread_mutex_lock(m);
  return error ? error : (int)failed;
}

int pthread_cond_timedwait(pthread_cond_t *restrict c, pthread_mutex_t *restrict m, const struct timespec *restrict until) {
  return pthread_cond_clockwait(c, m, c->__data.__clock, until);
}

int pthread_cond_wait(pthread_cond_t *restrict c, pthread_mutex_t *restrict m) {
  return pthread_cond_clockwait(c, m, c->__data.__clock, 0);
}

int pthread_cond_signal(pthread_cond_t *c) {
  if (!LOAD(&c->__data.__waiters)) return 0;
  ADD(&c->__data.__seq, 1U);
  __futex_wake(&c->__data.__seq, 1, c->__data.__pshared);
  return 0;
}

int pthread_cond_broadcast(pthread_cond_t *c) {
  if (!LOAD(&c->__data.__waiters)) return 0;
  ADD(&c->__data.__seq, 1U);
  __futex_wake(&c->__data.__seq, 0x7fffffff, c->__data.__pshared);
  return 0;
}
