#define _GNU_SOURCE
#include "../internal/futex.h"
#include "../internal/threads.h"
#include <errno.h>
#include <pthread.h>

static int check(struct __tcb *thread) {
  struct __tcb *self = __thread_self();
  if (thread->detached) return EINVAL;
  if (thread == self || (self->joiner == thread->tid && self->joiner && !thread->cancel_requested && !thread->exiting)) return EDEADLK;
  if (thread->joiner && thread->joiner != self->tid) return EINVAL;
  return 0;
}

static int finish(struct __tcb *thread, void **result) {
  if (result) *result = thread->result;
  __give_stack_back(thread);
  return 0;
}

int pthread_clockjoin_np(pthread_t id, void **result, clockid_t clock, const struct timespec *until) {
  if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC) return EINVAL;
  struct __tcb *thread = (struct __tcb *)id;
  int error = check(thread);
  if (error) return error;
  struct __tcb *self = __thread_self();
  thread->joiner = self->tid;
  self->joins = thread;
  CANCEL_ENTER();
  /* The kernel clears the word and wakes who waits, across processes as far as it knows: so this wait is a shared one. */
  for (int tid; (tid = LOAD(&thread->tid));) {
    long failed = -RAW6(SYS_futex, &thread->tid, FUTEX_WAIT_BITSET | (clock == CLOCK_REALTIME ? FUTEX_CLOCK_REALTIME : 0), tid, until, 0, -1);
    if (failed == ETIMEDOUT || failed == EINVAL) {
      thread->joiner = 0;
      self->joins = 0;
      CANCEL_LEAVE();
      return (int)failed;
    }
  }
  self->joins = 0;
  CANCEL_LEAVE();
  return finish(thread, result);
}

int pthread_timedjoin_np(pthread_t id, void **result, const struct timespec *until) {
  return pthread_clockjoin_np(id, result, CLOCK_REALTIME, until);
}

int pthread_join(pthread_t id, void **result) {
  return pthread_clockjoin_np(id, result, CLOCK_REALTIME, 0);
}

int pthread_tryjoin_np(pthread_t id, void **result) {
  struct __tcb *thread = (struct __tcb *)id;
  if (LOAD(&thread->tid)) return EBUSY;
  int error = check(thread);
  return error ? error : finish(thread, result);
}

int pthread_detach(pthread_t id) {
  struct __tcb *thread = (struct __tcb *)id;
  if (__sync_val_compare_and_swap(&thread->detached, 0, 1)) return EINVAL;
  if (!LOAD(&thread->tid)) __give_stack_back(thread);
  return 0;
}
