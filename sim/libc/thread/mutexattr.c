#include <errno.h>
#include <pthread.h>

/* Bits 0 and 1: the type; bit 4: robust; bits 5 and 6: the protocol; bit 7: shared between processes. */
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

int pthread_mutexattr_getrobust(const pthread_mutexattr_t *a, int *robust) {
  *robust = a->__align & 16 ? PTHREAD_MUTEX_ROBUST : PTHREAD_MUTEX_STALLED;
  return 0;
}

int pthread_mutexattr_setrobust(pthread_mutexattr_t *a, int robust) {
  if (robust != PTHREAD_MUTEX_ROBUST && robust != PTHREAD_MUTEX_STALLED) return EINVAL;
  a->__align = (a->__align & ~16) | (robust ? 16 : 0);
  return 0;
}

int pthread_mutexattr_getprotocol(const pthread_mutexattr_t *restrict a, int *restrict protocol) {
  *protocol = a->__align >> 5 & 3;
  return 0;
}

/* Differs from Linux: threads take turns without regard to priority, so an owner need not inherit one. */
int pthread_mutexattr_setprotocol(pthread_mutexattr_t *a, int protocol) {
  if (protocol < PTHREAD_PRIO_NONE || protocol > PTHREAD_PRIO_PROTECT) return EINVAL;
  a->__align = (a->__align & ~96) | protocol << 5;
  return 0;
}
