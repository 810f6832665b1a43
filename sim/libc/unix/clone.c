#define _GNU_SOURCE
#include "../internal/libc.h"
#include <errno.h>
#include <sched.h>
#include <stdarg.h>

/* The child goes on after the system call with the same registers and the new stack: so what it needs must be in registers,
 * not in this function's frame. */
static long start_child(int (*function)(void *), void *argument, long flags, void *stack, void *parent_tid, void *tls,
                        void *child_tid) {
  long pid = __builtin_syscall(SYS_clone, flags, (long)stack, (long)parent_tid, (long)child_tid, (long)tls, 0);
  if (pid) return pid;
  long status = function(argument);
  for (;;) __builtin_syscall(SYS_exit, status, 0, 0, 0, 0, 0);
}

int clone(int (*function)(void *), void *stack, int flags, void *argument, ...) {
  if (!function || !stack) {
    errno = EINVAL;
    return -1;
  }
  void *parent_tid = 0, *tls = 0, *child_tid = 0;
  if (flags & (CLONE_PARENT_SETTID | CLONE_PIDFD | CLONE_SETTLS | CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID)) {
    va_list arguments;
    va_start(arguments, argument);
    parent_tid = va_arg(arguments, void *);
    tls = va_arg(arguments, void *);
    child_tid = va_arg(arguments, void *);
    va_end(arguments);
  }
  void *top = (void *)((unsigned long)stack & -16UL);
  return (int)__sysret(start_child(function, argument, (long)flags, top, parent_tid, tls, child_tid));
}
