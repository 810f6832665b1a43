#define _GNU_SOURCE
#include "../internal/libc.h"
#include "../internal/thread.h"
#include "../internal/threads.h"
#include <sched.h>
#include <signal.h>
#include <unistd.h>

pid_t _Fork(void) {
  struct __tcb *self = __thread_self();
  long pid = CALL5(SYS_clone, CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID | SIGCHLD, 0, 0, &self->tid, 0);
  if (!pid) {
    __threads = 1;
    self->robust_head = &self->robust_head;
    RAW2(SYS_set_robust_list, &self->robust_head, 24);
  }
  return (int)pid;
}

/* pthread_atfork and the state of threads live in files that only threaded programs have. */
void (*__fork_hook)(int stage);

pid_t fork(void) {
  if (__fork_hook) __fork_hook(0);
  pid_t pid = _Fork();
  if (__fork_hook) __fork_hook(pid ? 1 : 2);
  return pid;
}
