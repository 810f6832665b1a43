#define _GNU_SOURCE
#include "../internal/futex.h"
#include "../internal/tcache.h"
#include "../internal/threads.h"
#include <pthread.h>
#include <stdlib.h>
#include <sys/mman.h>

/* The end of a thread: cleanup handlers, key destructors, its heap's cache; the last thread ends the process. */
_Noreturn void pthread_exit(void *result) {
  struct __tcb *self = __thread_self();
  self->exiting = 1;
  self->cancel_disabled = 1;
  self->result = result;
  if (self->joins) self->joins->joiner = 0;
  self->joins = 0;
  while (self->cleanup) {
    struct __cleanup *frame = self->cleanup;
    self->cleanup = frame->__previous;
    frame->__routine(frame->__arg);
  }
  __run_key_destructors();
  if (ADD(&__threads, -1) == 1) exit(0);
  if (self->stack_block) {
    __malloc_thread_end();
    unsigned long all = ~(1UL << SIGCANCEL);
    RAW4(SYS_rt_sigprocmask, SIG_BLOCK, &all, 0, 8);
    if (!self->user_stack) {
      /* The pages below where it stands are not needed any more. */
      char here;
      char *low = self->stack_block;
      unsigned long size = ((unsigned long)&here & -PAGE_SIZE) - (unsigned long)low;
      if (size > 4 * PAGE_SIZE) RAW3(SYS_madvise, low, size - 4 * PAGE_SIZE, MADV_DONTNEED);
    }
    if (self->detached) __give_stack_back(self);
  }
  for (;;) RAW1(SYS_exit, 0);
}
