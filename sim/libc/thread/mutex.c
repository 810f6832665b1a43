#include "../internal/futex.h"
#include "../internal/mutex.h"
#include "../internal/thread.h"
#include <errno.h>
#include <pthread.h>
#include <string.h>

int pthread_mutex_init(pthread_mutex_t *m, const pthread_mutexattr_t *attributes) {
  memset(m, 0, sizeof *m);
  if (attributes) m->__data.__kind = attributes->__align;
  return 0;
}

int pthread_mutex_destroy(pthread_mutex_t *m) {
  /* A robust one may be left in use by who died. */
  if (m->__data.__nusers && !(m->__data.__kind & 16)) return EBUSY;
  m->__data.__kind = -1;
  return 0;
}

static int taken(pthread_mutex_t *m) {
  m->__data.__owner = __thread_self()->tid;
  m->__data.__nusers++;
  m->__data.__count = 1;
  return 0;
}

/* What the kinds say of a thread that has it already: 0 go on and wait, -1 had it once more, else an errno. */
static int again(pthread_mutex_t *m) {
  if (KIND(m) == PTHREAD_MUTEX_NORMAL || KIND(m) == PTHREAD_MUTEX_ADAPTIVE_NP) return 0;
  if (m->__data.__owner != __thread_self()->tid) return 0;
  if (KIND(m) == PTHREAD_MUTEX_ERRORCHECK) return EDEADLK;
  if (m->__data.__count == ~0U) return EAGAIN;
  m->__data.__count++;
  return -1;
}

int pthread_mutex_clocklock(pthread_mutex_t *restrict m, clockid_t clock, const struct timespec *restrict until) {
  if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) return EINVAL;
  if (ROBUST(m)) return __robust_lock(m, until, clock, 0);
  int error = again(m);
  if (error) return error < 0 ? 0 : error;
  int *word = &m->__data.__lock;
  if (CAS(word, 0, 1)) {
    while (SWAP(word, 2)) {
      if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000)) return EINVAL;
      long failed = __futex_wait(word, 2, SHARED(m), until, clock);
      if (failed) return (int)failed;
    }
  }
  return taken(m);
}

int pthread_mutex_timedlock(pthread_mutex_t *restrict m, const struct timespec *restrict until) {
  return pthread_mutex_clocklock(m, CLOCK_REALTIME, until);
}

int pthread_mutex_lock(pthread_mutex_t *m) {
  return pthread_mutex_clocklock(m, CLOCK_REALTIME, 0);
}

int pthread_mutex_trylock(pthread_mutex_t *m) {
  if (ROBUST(m)) return __robust_lock(m, 0, CLOCK_REALTIME, 1);
  if (KIND(m) == PTHREAD_MUTEX_RECURSIVE) {
    int error = again(m);
    if (error) return error < 0 ? 0 : error;
  }
  return CAS(&m->__data.__lock, 0, 1) ? EBUSY : taken(m);
}

int pthread_mutex_unlock(pthread_mutex_t *m) {
  if (ROBUST(m)) return __robust_unlock(m);
  if (KIND(m) == PTHREAD_MUTEX_RECURSIVE || KIND(m) == PTHREAD_MUTEX_ERRORCHECK) {
    if (m->__data.__owner != __thread_self()->tid || !m->__data.__lock) return EPERM;
    if (--m->__data.__count) return 0;
  }
  m->__data.__owner = 0;
  m->__data.__count = 0;
  m->__data.__nusers--;
  if (SWAP(&m->__data.__lock, 0) == 2) __futex_wake(&m->__data.__lock, 1, SHARED(m));
  return 0;
}
