#include "../internal/thread.h"

static _Thread_local struct __tcb *self;

struct __tcb *__thread_self(void) {
  return self;
}

void __set_thread_self(struct __tcb *thread) {
  self = thread;
}
