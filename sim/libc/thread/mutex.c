#include "../internal/futex.h"
#include "../internal/thread.h"
#include <errno.h>
#include <pthread.h>
#include <string.h>

#define KIND(m) ((m)->__data.__kind & 3)
#define SHARED(m) ((m)->__data.__kind & 128)
#define ROBUST(m) ((m)->__data.__kind & 16)
/* Robust mutexes use two more fields: the list of those that a thread has, and what became of the last owner. */
#define STATE(m) ((m)->__data.__spins)
enum { STATE_GOOD, STATE_OWNER_DIED, STATE_LOST };

int pthread_mutex_init(pthread_mutex_t *m, const pthread_mutexattr_t *attributes) {
  memset(m, 0, sizeof *m);
  if (attributes) m->__data.__kind = attributes->__align;
  return 0;
}

int pthread_mutex_destroy(pthread_mutex_t *m) {
  if (m->__data.__nusers) return EBUSY;
  m->__data.__kind = -1;
  return 0;
}

static void unlink_robust(pthread_mutex_t *m) {
  pthread_mutex_t **at = &__thread_self()->robust_mutexes;
  while (*at && *at != m) at = (pthread_mutex_t **)&(*at)->__data.__list[0];
  if (*at) *at = m->__data.__list[0];
}

/* Differs from Linux: the C library looks after these at the end of a thread, the kernel's list is not used. So a process that dies
 * leaves a mutex that it shares with others locked. */
static int taken_robust(pthread_mutex_t *m) {
  struct __tcb *self = __thread_self();
  m->__data.__list[0] = self->robust_mutexes;
  self->robust_mutexes = m;
  if (STATE(m) == STATE_LOST) {
    pthread_mutex_unlock(m);
    return ENOTRECOVERABLE;
  }
  return STATE(m) == STATE_OWNER_DIED ? EOWNERDEAD : 0;
}

static int taken(pthread_mutex_t *m) {
  m->__data.__owner = __thread_self()->tid;
  m->__data.__nusers++;
  m->__data.__count = 1;
  return ROBUST(m) ? taken_robust(m) : 0;
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

int pthread_mutex_timedlock(pthread_mutex_t *restrict m, const struct timespec *restrict until) {
  int error = again(m);
  if (error) return error < 0 ? 0 : error;
  int *word = &m->__data.__lock;
  if (CAS(word, 0, 1)) {
    while (SWAP(word, 2)) {
      if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000)) return EINVAL;
      long failed = __futex_wait(word, 2, SHARED(m), until, CLOCK_REALTIME);
      if (failed) return (int)failed;
    }
  }
  return taken(m);
}

int pthread_mutex_lock(pthread_mutex_t *m) {
  return pthread_mutex_timedlock(m, 0);
}

int pthread_mutex_trylock(pthread_mutex_t *m) {
  if (KIND(m) == PTHREAD_MUTEX_RECURSIVE) {
    int error = again(m);
    if (error) return error < 0 ? 0 : error;
  }
  return CAS(&m->__data.__lock, 0, 1) ? EBUSY : taken(m);
}

int pthread_mutex_unlock(pthread_mutex_t *m) {
  if (KIND(m) == PTHREAD_MUTEX_RECURSIVE || KIND(m) == PTHREAD_MUTEX_ERRORCHECK || ROBUST(m)) {
    if (m->__data.__owner != __thread_self()->tid || !m->__data.__lock) return EPERM;
    if (--m->__data.__count) return 0;
  }
  if (ROBUST(m)) {
    unlink_robust(m);
    if (STATE(m) == STATE_OWNER_DIED) STATE(m) = STATE_LOST;
  }
  m->__data.__owner = 0;
  m->__data.__count = 0;
  m->__data.__nusers--;
  if (SWAP(&m->__data.__lock, 0) == 2) __futex_wake(&m->__data.__lock, 1, SHARED(m));
  return 0;
}

int pthread_mutex_consistent(pthread_mutex_t *m) {
  if (!ROBUST(m) || STATE(m) != STATE_OWNER_DIED) return EINVAL;
  STATE(m) = STATE_GOOD;
  return 0;
}
