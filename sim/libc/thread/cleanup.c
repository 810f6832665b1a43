#include "../internal/thread.h"
#include <pthread.h>

void __cleanup_push(struct __cleanup *frame) {
  struct __tcb *self = __thread_self();
  frame->__previous = self->cleanup;
  self->cleanup = frame;
}

void __cleanup_pop(struct __cleanup *frame, int execute) {
  __thread_self()->cleanup = frame->__previous;
  if (execute) frame->__routine(frame->__arg);
}
