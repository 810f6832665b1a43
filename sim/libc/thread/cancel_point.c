#include "../internal/threads.h"
#include <pthread.h>

void __cancellation_point(int enter) {
  struct __tcb *self = __thread_self();
  self->in_cancellation_point = enter;
  if (enter && self->cancel_requested && !self->cancel_disabled && !self->exiting) pthread_exit(PTHREAD_CANCELED);
}
