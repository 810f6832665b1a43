#include "../internal/thread.h"

struct __tcb *__thread_self(void) {
  return __builtin_thread_pointer();
}
