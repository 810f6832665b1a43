#include "../internal/futex.h"
#include <errno.h>
#include <limits.h>
#include <semaphore.h>
#include <string.h>

int sem_init(sem_t *s, int shared, unsigned int value) {
  if (value > INT_MAX) {
    errno = EINVAL;
    return -1;
  }
  memset(s, 0, sizeof *s);
  s->__data.__value = value;
  s->__data.__shared = shared != 0;
  return 0;
}

int sem_destroy(sem_t *s) {
  (void)s;
  return 0;
}

int sem_trywait(sem_t *s) {
  for (unsigned int n; (n = LOAD(&s->__data.__value));)
    if (CAS(&s->__data.__value, n, n - 1) == n) return 0;
  errno = EAGAIN;
  return -1;
}

int sem_clockwait(sem_t *restrict s, clockid_t clock, const struct timespec *restrict until) {
  if ((clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) ||
      (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000))) {
    errno = EINVAL;
    return -1;
  }
  int saved = errno;
  CANCEL_ENTER();
  CANCEL_LEAVE();
  while (sem_trywait(s) < 0) {
    errno = saved;
    ADD(&s->__data.__waiters, 1U);
    CANCEL_ENTER();
    int operation = FUTEX_WAIT_BITSET | (clock == CLOCK_REALTIME ? FUTEX_CLOCK_REALTIME : 0) | (s->__data.__shared ? 0 : FUTEX_PRIVATE_FLAG);
    long failed = RAW6(SYS_futex, &s->__data.__value, operation, 0, until, 0, -1);
    CANCEL_LEAVE();
    ADD(&s->__data.__waiters, -1U);
    if (failed == -EINTR || failed == -ETIMEDOUT) {
      errno = (int)-failed;
      return -1;
    }
  }
  return 0;
}

int sem_timedwait(sem_t *restrict s, const struct timespec *restrict until) {
  return sem_clockwait(s, CLOCK_REALTIME, until);
}

int sem_wait(sem_t *s) {
  return sem_clockwait(s, CLOCK_REALTIME, 0);
}

int sem_post(sem_t *s) {
  unsigned int n;
  do {
    n = LOAD(&s->__data.__value);
    if (n == INT_MAX) {
      errno = EOVERFLOW;
      return -1;
    }
  } while (CAS(&s->__data.__value, n, n + 1) != n);
  if (LOAD(&s->__data.__waiters)) __futex_wake(&s->__data.__value, 1, s->__data.__shared);
  return 0;
}

int sem_getvalue(sem_t *restrict s, int *restrict value) {
  *value = (int)LOAD(&s->__data.__value);
  return 0;
}
