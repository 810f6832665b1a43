/* Robust mutexes: the word holds the owner's number, and the thread keeps a list of those that it has, which the kernel walks at its
 * end. Who takes such a mutex next is told, and has to say that what it protects is in order again. */
#include "../internal/futex.h"
#include "../internal/mutex.h"
#include "../internal/thread.h"
#include <errno.h>

#define WAITERS FUTEX_WAITERS
#define DIED FUTEX_OWNER_DIED
#define TID FUTEX_TID_MASK
#define INCONSISTENT 0x7fffffff
#define NOT_RECOVERABLE 0x7ffffffe
#define ENTRY(m) ((void *)&(m)->__data.__list[1])

/* A lock that is being taken or given back is found by the kernel although it is not in the list. */
static void begin(pthread_mutex_t *m) {
  __thread_self()->robust_pending = ENTRY(m);
}

static void end(void) {
  __thread_self()->robust_pending = 0;
}

static void enter(pthread_mutex_t *m) {
  struct __tcb *self = __thread_self();
  m->__data.__list[1] = self->robust_head;
  self->robust_head = ENTRY(m);
}

static void leave(pthread_mutex_t *m) {
  void **at = &__thread_self()->robust_head;
  void *head = at;
  while (*at != ENTRY(m) && *at != head) at = *at;
  if (*at == ENTRY(m)) *at = m->__data.__list[1];
}

/* The owner died: the mutex is this thread's, which has to make it consistent. */
static int inherit(pthread_mutex_t *m) {
  m->__data.__count = 1;
  m->__data.__owner = INCONSISTENT;
  enter(m);
  end();
  return EOWNERDEAD;
}

static int again(pthread_mutex_t *m) {
  if (KIND(m) == PTHREAD_MUTEX_ERRORCHECK) return EDEADLK;
  if (m->__data.__count == ~0U) return EAGAIN;
  m->__data.__count++;
  return 0;
}

static int took(pthread_mutex_t *m, int tid) {
  if (m->__data.__owner == NOT_RECOVERABLE) {
    int old = SWAP(&m->__data.__lock, 0);
    if (old & WAITERS) __futex_wake(&m->__data.__lock, 1, SHARED(m));
    end();
    return ENOTRECOVERABLE;
  }
  m->__data.__count = 1;
  m->__data.__owner = tid;
  m->__data.__nusers++;
  enter(m);
  end();
  return 0;
}

int __robust_lock(pthread_mutex_t *m, const struct timespec *until, int clock, int only_try) {
  int tid = __thread_self()->tid, waited = 0;
  int *word = &m->__data.__lock;
  begin(m);
  for (;;) {
    int old = LOAD(word);
    if (old & DIED) {
      if (CAS(word, old, tid | (old & WAITERS) | waited) == old) return inherit(m);
      continue;
    }
    if (old && (old & TID) == tid && KIND(m) != PTHREAD_MUTEX_NORMAL) {
      if (only_try && KIND(m) == PTHREAD_MUTEX_ERRORCHECK) break;
      end();
      return again(m);
    }
    if (!old) {
      if (CAS(word, 0, tid | waited)) continue;
      return took(m, tid);
    }
    if (only_try) break;
    if (until && (until->tv_nsec < 0 || until->tv_nsec >= 1000000000)) {
      end();
      return EINVAL;
    }
    if (!(old & WAITERS) && CAS(word, old, old | (int)WAITERS) != old) continue;
    waited = (int)WAITERS;
    long failed = __futex_wait(word, old | (int)WAITERS, SHARED(m), until, clock);
    if (failed) {
      end();
      return (int)failed;
    }
  }
  end();
  return EBUSY;
}

int __robust_unlock(pthread_mutex_t *m) {
  int tid = __thread_self()->tid;
  if ((LOAD(&m->__data.__lock) & TID) != tid) return EPERM;
  if (KIND(m) == PTHREAD_MUTEX_RECURSIVE && --m->__data.__count) return 0;
  m->__data.__owner = m->__data.__owner == INCONSISTENT ? NOT_RECOVERABLE : 0;
  begin(m);
  leave(m);
  m->__data.__nusers--;
  int old = SWAP(&m->__data.__lock, 0);
  if (old & WAITERS) __futex_wake(&m->__data.__lock, 1, SHARED(m));
  end();
  return 0;
}

int pthread_mutex_consistent(pthread_mutex_t *m) {
  if (!ROBUST(m) || m->__data.__owner != INCONSISTENT) return EINVAL;
  m->__data.__owner = __thread_self()->tid;
  return 0;
}
