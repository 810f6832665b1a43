#include "../internal/futex.h"
#include <errno.h>
#include <pthread.h>
#include <string.h>

int pthread_barrier_init(pthread_barrier_t *restrict b, const pthread_barrierattr_t *restrict attributes, unsigned int count) {
  (void)attributes;
  if (!count || count > 0x7fffffff) return EINVAL;
  memset(b, 0, sizeof *b);
  b->__data.__count = count;
  return 0;
}

/* Nobody may still be on the way out. */
int pthread_barrier_destroy(pthread_barrier_t *b) {
  for (unsigned int out; (out = LOAD(&b->__data.__out));) __futex_wait(&b->__data.__out, (int)out, 1, 0, 0);
  return 0;
}

int pthread_barrier_wait(pthread_barrier_t *b) {
  unsigned int round = LOAD(&b->__data.__round);
  ADD(&b->__data.__out, 1U);
  int result = 0;
  if (ADD(&b->__data.__arrived, 1U) + 1 == b->__data.__count) {
    STORE(&b->__data.__arrived, 0U);
    ADD(&b->__data.__round, 1U);
    __futex_wake(&b->__data.__round, 0x7fffffff, 1);
    result = PTHREAD_BARRIER_SERIAL_THREAD;
  } else {
    while (LOAD(&b->__data.__round) == round) __futex_wait(&b->__data.__round, (int)round, 1, 0, 0);
  }
  if (ADD(&b->__data.__out, -1U) == 1) __futex_wake(&b->__data.__out, 0x7fffffff, 1);
  return result;
}

int pthread_barrierattr_init(pthread_barrierattr_t *a) {
  a->__align = 0;
  return 0;
}

int pthread_barrierattr_destroy(pthread_barrierattr_t *a) {
  (void)a;
  return 0;
}

int pthread_barrierattr_getpshared(const pthread_barrierattr_t *restrict a, int *restrict shared) {
  *shared = a->__align;
  return 0;
}

int pthread_barrierattr_setpshared(pthread_barrierattr_t *a, int shared) {
  if (shared != PTHREAD_PROCESS_PRIVATE && shared != PTHREAD_PROCESS_SHARED) return EINVAL;
  a->__align = shared;
  return 0;
}
