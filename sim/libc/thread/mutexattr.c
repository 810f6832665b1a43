#include <errno.h>
#include <pthread.h>

/* Bits 0 and 1: the type; bit 7: shared between processes. */
int pthread_mutexattr_init(pthread_mutexattr_t *a) {
  a->__align = 0;
  return 0;
}

int pthread_mutexattr_destroy(pthread_mutexattr_t *a) {
  (void)a;
  return 0;
}

int pthread_mutexattr_getpshared(const pthread_mutexattr_t *restrict a, int *restrict shared) {
  *shared = (a->__align & 128) != 0;
  return 0;
}

int pthread_mutexattr_setpshared(pthread_mutexattr_t *a, int shared) {
  if (shared != PTHREAD_PROCESS_PRIVATE && shared != PTHREAD_PROCESS_SHARED) return EINVAL;
  a->__align = (a->__align & ~128) | (shared ? 128 : 0);
  return 0;
}

int pthread_mutexattr_gettype(const pthread_mutexattr_t *restrict a, int *restrict type) {
  *type = a->__align & 3;
  return 0;
}

int pthread_mutexattr_settype(pthread_mutexattr_t *a, int type) {
  if (type < 0 || type > 3) return EINVAL;
  a->__align = (a->__align & ~3) | type;
  return 0;
}
