#include <errno.h>
#include <pthread.h>

/* Bits 0 and 1: the type; bit 4: robust; bits 5 and 6: the protocol; bit 7: shared between processes; 12 to 23: the ceiling. */
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

#define CEILING(kind) ((kind) >> 12 & 0xfff)

static int bad_ceiling(int ceiling) {
  return ceiling < sched_get_priority_min(SCHED_FIFO) || ceiling > sched_get_priority_max(SCHED_FIFO);
}

int pthread_mutexattr_getprioceiling(const pthread_mutexattr_t *restrict a, int *restrict ceiling) {
  int kept = CEILING(a->__align);
  *ceiling = kept ? kept : sched_get_priority_min(SCHED_FIFO);
  return 0;
}

int pthread_mutexattr_setprioceiling(pthread_mutexattr_t *a, int ceiling) {
  if (bad_ceiling(ceiling)) return EINVAL;
  a->__align = (a->__align & ~0xfff000) | ceiling << 12;
  return 0;
}

#define PROTECTS(m) (((m)->__data.__kind >> 5 & 3) == PTHREAD_PRIO_PROTECT)

int pthread_mutex_getprioceiling(const pthread_mutex_t *restrict m, int *restrict ceiling) {
  if (!PROTECTS(m)) return EINVAL;
  int kept = CEILING(m->__data.__kind);
  *ceiling = kept ? kept : sched_get_priority_min(SCHED_FIFO);
  return 0;
}

int pthread_mutex_setprioceiling(pthread_mutex_t *restrict m, int ceiling, int *restrict old) {
  if (!PROTECTS(m) || bad_ceiling(ceiling)) return EINVAL;
  int error = pthread_mutex_lock(m);
  if (error) return error;
  if (old) pthread_mutex_getprioceiling(m, old);
  m->__data.__kind = (m->__data.__kind & ~0xfff000) | ceiling << 12;
  return pthread_mutex_unlock(m);
}
