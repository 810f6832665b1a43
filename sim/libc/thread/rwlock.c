/* state: how many read, or -1 while one writes; seq changes whenever it becomes free. Readers go first, as in glibc. */
#define _GNU_SOURCE
#include "../internal/futex.h"
#include "../internal/thread.h"
#include <errno.h>
#include <pthread.h>
#include <string.h>

int pthread_rwlock_init(pthread_rwlock_t *restrict l, const pthread_rwlockattr_t *restrict attributes) {
  memset(l, 0, sizeof *l);
  if (attributes) l->__data.__flags = ((const unsigned int *)attributes)[1];
  return 0;
}

int pthread_rwlock_destroy(pthread_rwlock_t *l) {
  (void)l;
  return 0;
}

int pthread_rwlock_tryrdlock(pthread_rwlock_t *l) {
  for (;;) {
    unsigned int n = LOAD(&l->__data.__state);
    if (n == ~0U) return EBUSY;
    if (n == ~0U - 1) return EAGAIN;
    if (CAS(&l->__data.__state, n, n + 1) == n) return 0;
  }
}

int pthread_rwlock_trywrlock(pthread_rwlock_t *l) {
  if (CAS(&l->__data.__state, 0U, ~0U)) return EBUSY;
  l->__data.__writer = __thread_self()->tid;
  return 0;
}

static int wait_for(pthread_rwlock_t *l, int (*try)(pthread_rwlock_t *), int clock, const struct timespec *until) {
  if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) return EINVAL;
  if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000)) return EINVAL;
  if (LOAD(&l->__data.__state) == ~0U && l->__data.__writer == __thread_self()->tid) return EDEADLK;
  for (;;) {
    unsigned int seen = LOAD(&l->__data.__seq);
    int error = try(l);
    if (error != EBUSY) return error;
    ADD(&l->__data.__writers_waiting, 1U);
    long failed = __futex_wait(&l->__data.__seq, (int)seen, 1, until, clock);
    ADD(&l->__data.__writers_waiting, -1U);
    if (failed) return (int)failed;
  }
}

int pthread_rwlock_rdlock(pthread_rwlock_t *l) {
  return wait_for(l, pthread_rwlock_tryrdlock, CLOCK_REALTIME, 0);
}

int pthread_rwlock_timedrdlock(pthread_rwlock_t *restrict l, const struct timespec *restrict until) {
  return wait_for(l, pthread_rwlock_tryrdlock, CLOCK_REALTIME, until);
}

int pthread_rwlock_clockrdlock(pthread_rwlock_t *restrict l, clockid_t clock, const struct timespec *restrict until) {
  return wait_for(l, pthread_rwlock_tryrdlock, clock, until);
}

int pthread_rwlock_wrlock(pthread_rwlock_t *l) {
  return wait_for(l, pthread_rwlock_trywrlock, CLOCK_REALTIME, 0);
}

int pthread_rwlock_timedwrlock(pthread_rwlock_t *restrict l, const struct timespec *restrict until) {
  return wait_for(l, pthread_rwlock_trywrlock, CLOCK_REALTIME, until);
}

int pthread_rwlock_clockwrlock(pthread_rwlock_t *restrict l, clockid_t clock, const struct timespec *restrict until) {
  return wait_for(l, pthread_rwlock_trywrlock, clock, until);
}

int pthread_rwlock_unlock(pthread_rwlock_t *l) {
  int is_free = 1;
  if (LOAD(&l->__data.__state) == ~0U) {
    l->__data.__writer = 0;
    STORE(&l->__data.__state, 0U);
  } else {
    is_free = ADD(&l->__data.__state, -1U) == 1;
  }
  if (is_free) {
    ADD(&l->__data.__seq, 1U);
    if (LOAD(&l->__data.__writers_waiting)) __futex_wake(&l->__data.__seq, 0x7fffffff, 1);
  }
  return 0;
}

int pthread_rwlockattr_init(pthread_rwlockattr_t *a) {
  a->__align = 0;
  return 0;
}

int pthread_rwlockattr_destroy(pthread_rwlockattr_t *a) {
  (void)a;
  return 0;
}

int pthread_rwlockattr_getpshared(const pthread_rwlockattr_t *restrict a, int *restrict shared) {
  *shared = *(const int *)a;
  return 0;
}

int pthread_rwlockattr_setpshared(pthread_rwlockattr_t *a, int shared) {
  if (shared != PTHREAD_PROCESS_PRIVATE && shared != PTHREAD_PROCESS_SHARED) return EINVAL;
  *(int *)a = shared;
  return 0;
}

int pthread_rwlockattr_getkind_np(const pthread_rwlockattr_t *a, int *kind) {
  *kind = ((const int *)a)[1];
  return 0;
}

int pthread_rwlockattr_setkind_np(pthread_rwlockattr_t *a, int kind) {
  if (kind < PTHREAD_RWLOCK_PREFER_READER_NP || kind > PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP) return EINVAL;
  ((int *)a)[1] = kind;
  return 0;
}
