#include <errno.h>
#include <pthread.h>

/* Bit 0: shared between processes; above it the clock. */
int pthread_condattr_init(pthread_condattr_t *a) {
  a->__align = 0;
  return 0;
}

int pthread_condattr_destroy(pthread_condattr_t *a) {
  (void)a;
  return 0;
}

int pthread_condattr_getclock(const pthread_condattr_t *restrict a, clockid_t *restrict clock) {
  *clock = a->__align >> 1;
  return 0;
}

int pthread_condattr_setclock(pthread_condattr_t *a, clockid_t clock) {
  if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) return EINVAL;
  a->__align = (a->__align & 1) | clock << 1;
  return 0;
}

int pthread_condattr_getpshared(const pthread_condattr_t *restrict a, int *restrict shared) {
  *shared = a->__align & 1;
  return 0;
}

int pthread_condattr_setpshared(pthread_condattr_t *a, int shared) {
  if (shared != PTHREAD_PROCESS_PRIVATE && shared != PTHREAD_PROCESS_SHARED) return EINVAL;
  a->__align = (a->__align & ~1) | shared;
  return 0;
}
