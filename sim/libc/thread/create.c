/* pthread_create: a stack with its guard in one mapping, the descriptor and the thread-local data at its upper end, clone. The
 * stacks of ended threads are kept for the next ones, up to 40 MiB, as glibc keeps them: maps shows them. */
#define _GNU_SOURCE
#include "../internal/futex.h"
#include "../internal/start.h"
#include "../internal/stdio.h"
#include "../internal/tcache.h"
#include "../internal/thread.h"
#include "../internal/threads.h"
#include <errno.h>
#include <sys/single_threaded.h>
#include <linux/sched.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#define CACHE_LIMIT (40UL << 20)
#define CLONE_FLAGS \
  (CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM | CLONE_SETTLS | CLONE_PARENT_SETTID | \
   CLONE_CHILD_CLEARTID)

static struct __tcb *cached; /* newest first; a tid of 0 means that the kernel has left the stack */
static unsigned long cached_size;
static int cache_lock;
static int initialized;

/* Signal 33: glibc's call of a function in all threads, which here nobody makes. */
static void ignore(int number) {
  (void)number;
}

/* What only a program with threads needs. */
static void first_thread(void) {
  initialized = 1;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = ignore;
  action.sa_flags = SA_ONSTACK | SA_RESTART | SA_SIGINFO;
  __sigaction_raw(SIGCANCEL + 1, &action, 0);
  unsigned long both = 3UL << 31;
  RAW4(SYS_rt_sigprocmask, SIG_UNBLOCK, &both, 0, 8);
  __libc_single_threaded = 0;
  __lock_hook = __low_lock;
  __unlock_hook = __low_unlock;
  __malloc_threads_begin();
  __cancel_hook = __cancellation_point;
  __io_hook = __cancellable_io;
}

struct __attributes __default_attributes;

static unsigned long default_stack_size(void) {
  if (__default_attributes.stack_size) return __default_attributes.stack_size;
  struct rlimit limit;
  if (RAW4(SYS_prlimit64, 0, RLIMIT_STACK, 0, &limit) < 0 || limit.rlim_cur == RLIM_INFINITY) return 2UL << 20;
  unsigned long size = limit.rlim_cur < 16384 ? 16384 : limit.rlim_cur;
  return (size + PAGE_SIZE - 1) & -PAGE_SIZE;
}

/* A stack that nobody uses any more, of at least this size. */
static struct __tcb *from_cache(unsigned long size) {
  struct __tcb **best = 0;
  __low_lock(&cache_lock);
  for (struct __tcb **at = &cached; *at; at = &(*at)->next)
    if (!LOAD(&(*at)->tid) && (*at)->stack_size >= size && (!best || (*at)->stack_size < (*best)->stack_size)) best = at;
  struct __tcb *found = best ? *best : 0;
  if (found && found->stack_size > 4 * size) found = 0;
  if (found) {
    *best = found->next;
    cached_size -= found->stack_size;
  }
  __low_unlock(&cache_lock);
  return found;
}

void __give_stack_back(struct __tcb *thread) {
  free(thread->specific);
  thread->specific = 0;
  if (thread->user_stack) return;
  __low_lock(&cache_lock);
  thread->next = cached;
  cached = thread;
  cached_size += thread->stack_size;
  /* Too many: the oldest go, as long as the kernel has left them. */
  for (struct __tcb **at = &cached; cached_size > CACHE_LIMIT && *at;) {
    struct __tcb *last = *at;
    if (last->next || LOAD(&last->tid)) {
      at = &last->next;
      continue;
    }
    *at = 0;
    cached_size -= last->stack_size;
    RAW2(SYS_munmap, last->stack_block, last->stack_size);
    at = &cached;
  }
  __low_unlock(&cache_lock);
}

static struct __tcb *new_stack(const struct __attributes *a, int *error) {
  unsigned long size = a && a->stack_size ? a->stack_size : default_stack_size();
  unsigned long guard = a && a->flags & ATTRIBUTE_GUARD ? a->guard_size : PAGE_SIZE;
  char *block;
  struct __tcb *thread;
  if (a && a->flags & ATTRIBUTE_STACK) {
    block = (char *)a->stack_end - size;
    thread = (struct __tcb *)(((unsigned long)a->stack_end - TCB_SIZE) & -64UL);
    memset(thread, 0, sizeof *thread);
    thread->user_stack = 1;
    guard = 0;
  } else {
    guard = (guard + PAGE_SIZE - 1) & -PAGE_SIZE;
    size = (size + guard) & -PAGE_SIZE;
    thread = from_cache(size);
    if (thread) {
      block = thread->stack_block;
      size = thread->stack_size;
      guard = thread->guard_size;
      memset(thread, 0, sizeof *thread);
    } else {
      block = mmap(0, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
      if (block == MAP_FAILED) {
        *error = errno == ENOMEM ? EAGAIN : errno;
        return 0;
      }
      if (mprotect(block + guard, size - guard, PROT_READ | PROT_WRITE) < 0) {
        *error = errno;
        RAW2(SYS_munmap, block, size);
        return 0;
      }
      thread = (struct __tcb *)(block + size - TCB_SIZE);
    }
  }
  thread->stack_block = block;
  thread->stack_size = size;
  thread->guard_size = guard;
  return thread;
}

/* A thread with attributes of scheduling starts when its maker has set them, or ends if that was refused. */
enum { GATE_OPEN, GATE_SHUT, GATE_REFUSED };

static _Noreturn void run(void) {
  struct __tcb *self = __thread_self();
  while (LOAD(&self->gate) == GATE_SHUT) __futex_wait(&self->gate, GATE_SHUT, 0, 0, 0);
  if (self->gate == GATE_REFUSED)
    for (;;) RAW1(SYS_exit, 0);
  RAW4(SYS_rseq, self->rseq_area, 0x20, 0, 0x53053053);
  RAW2(SYS_set_robust_list, &self->robust_head, 24);
  RAW4(SYS_rt_sigprocmask, SIG_SETMASK, &self->start_mask, 0, 8);
  pthread_exit(self->start(self->argument));
}

/* The child goes on behind the system call with the new stack and nothing of this function's frame. */
static long spawn_with_record(struct clone_args *record) {
  long pid = __builtin_syscall(SYS_clone3, (long)record, sizeof *record, 0, 0, 0, 0);
  if (!pid) run();
  return pid;
}

static long spawn(unsigned long flags, void *top, struct __tcb *thread) {
  long pid = __builtin_syscall(SYS_clone, (long)flags, (long)top, (long)&thread->tid, (long)&thread->tid, (long)thread, 0);
  if (!pid) run();
  return pid;
}

static int schedule(long pid, const struct __attributes *a) {
  long error = 0;
  const struct __more_attributes *more = a->more;
  if (more && more->cpus_size) error = RAW3(SYS_sched_setaffinity, pid, more->cpus_size, more->cpus);
  if (error >= 0 && a->flags & ATTRIBUTE_EXPLICIT_SCHED)
    error = RAW3(SYS_sched_setscheduler, pid, a->policy, &a->priority);
  return error < 0 ? (int)-error : 0;
}

int pthread_create(pthread_t *restrict to, const pthread_attr_t *restrict attributes, void *(*start)(void *),
                   void *restrict argument) {
  const struct __attributes *a = (const struct __attributes *)attributes;
  int error = 0;
  if (!a) a = &__default_attributes;
  if (!initialized) first_thread();
  struct __tcb *thread = new_stack(a, &error);
  if (!thread) return error;
  __init_tls_block((char *)thread);
  thread->start = start;
  thread->fp_flags = __thread_self()->fp_flags;
  thread->argument = argument;
  thread->detached = (a->flags & ATTRIBUTE_DETACHED) != 0;
  *to = (pthread_t)thread;
  unsigned long all = ~0UL;
  RAW4(SYS_rt_sigprocmask, SIG_BLOCK, &all, &thread->start_mask, 8);
  ADD(&__threads, 1);
  char *bottom = thread->stack_block, *top = (char *)(((unsigned long)thread - __tls_offset()) & -16UL);
  struct clone_args record;
  memset(&record, 0, sizeof record);
  record.flags = CLONE_FLAGS;
  record.child_tid = record.parent_tid = (unsigned long)&thread->tid;
  record.stack = (unsigned long)bottom;
  record.stack_size = top - bottom;
  record.tls = (unsigned long)thread;
  unsigned long mask = thread->start_mask;
  if (a->more && a->more->mask_set) thread->start_mask = a->more->mask;
  int scheduled = a->flags & ATTRIBUTE_EXPLICIT_SCHED || (a->more && a->more->cpus_size);
  if (scheduled) thread->gate = GATE_SHUT;
  long pid = spawn_with_record(&record);
  if (pid == -ENOSYS) pid = spawn(CLONE_FLAGS, top, thread);
  if (pid < 0) {
    ADD(&__threads, -1);
    thread->tid = 0;
    __give_stack_back(thread);
  }
  RAW4(SYS_rt_sigprocmask, SIG_SETMASK, &mask, 0, 8);
  if (pid < 0) return pid == -ENOMEM ? EAGAIN : (int)-pid;
  if (!scheduled) return 0;
  error = schedule(pid, a);
  STORE(&thread->gate, error ? GATE_REFUSED : GATE_OPEN);
  __futex_wake(&thread->gate, 1, 0);
  if (!error) return 0;
  for (int tid; (tid = LOAD(&thread->tid));) RAW6(SYS_futex, &thread->tid, FUTEX_WAIT, tid, 0, 0, 0);
  ADD(&__threads, -1);
  __give_stack_back(thread);
  return error;
}
