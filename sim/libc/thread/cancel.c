#include "../internal/libc.h"
#include "../internal/threads.h"
#include <errno.h>
#include <pthread.h>
#include <string.h>

static int installed;

/* Also the signal's handler when a thread sleeps in a cancellation point. */
static void on_signal(int number, siginfo_t *info, void *context) {
  (void)context;
  struct __tcb *self = __thread_self();
  if (number != SIGCANCEL || info->si_code != SI_TKILL) return;
  if (self->cancel_requested && !self->cancel_disabled && (self->cancel_asynchronous || self->in_cancellation_point))
    pthread_exit(PTHREAD_CANCELED);
}

int pthread_cancel(pthread_t id) {
  struct __tcb *thread = (struct __tcb *)id;
  int tid = thread->tid;
  if (!tid) return 0;
  if (!installed) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_signal;
    action.sa_flags = SA_SIGINFO | SA_RESTART;
    __sigaction_raw(SIGCANCEL, &action, 0);
    installed = 1;
  }
  thread->cancel_requested = 1;
  if (thread == __thread_self()) {
    if (thread->cancel_asynchronous && !thread->cancel_disabled) pthread_exit(PTHREAD_CANCELED);
    return 0;
  }
  /* Some calls are never started again: who can't be cancelled now is not disturbed. */
  if (thread->cancel_disabled) return 0;
  long error = -RAW3(SYS_tgkill, RAW0(SYS_getpid), tid, SIGCANCEL);
  return error == ESRCH ? 0 : (int)error;
}

void pthread_testcancel(void) {
  struct __tcb *self = __thread_self();
  if (self->cancel_requested && !self->cancel_disabled && !self->exiting) pthread_exit(PTHREAD_CANCELED);
}

int pthread_setcancelstate(int state, int *old) {
  if (state != PTHREAD_CANCEL_ENABLE && state != PTHREAD_CANCEL_DISABLE) return EINVAL;
  struct __tcb *self = __thread_self();
  if (old) *old = self->cancel_disabled;
  self->cancel_disabled = state;
  if (!state && self->cancel_asynchronous) pthread_testcancel();
  return 0;
}

int pthread_setcanceltype(int type, int *old) {
  if (type != PTHREAD_CANCEL_DEFERRED && type != PTHREAD_CANCEL_ASYNCHRONOUS) return EINVAL;
  struct __tcb *self = __thread_self();
  if (old) *old = self->cancel_asynchronous;
  self->cancel_asynchronous = type;
  if (type) pthread_testcancel();
  return 0;
}
