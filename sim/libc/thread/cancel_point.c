#include "../internal/stdio.h"
#include "../internal/threads.h"
#include <pthread.h>

void __cancellation_point(int enter) {
  struct __tcb *self = __thread_self();
  self->in_cancellation_point = enter;
  if (enter && self->cancel_requested && !self->cancel_disabled && !self->exiting) pthread_exit(PTHREAD_CANCELED);
}

static void give_lock_back(void *f) {
  if (((FILE *)f)->owner == __thread_self()->tid) __io_file_unlock(f);
}

long __cancellable_io(FILE *f, long number, const void *data, size_t n) {
  struct __cleanup frame = {give_lock_back, f, 0};
  __cleanup_push(&frame);
  long done = CANCELLABLE(CALL3(number, f->fd, data, n));
  __cleanup_pop(&frame, 0);
  return done;
}
