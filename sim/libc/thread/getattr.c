#define _GNU_SOURCE
#include "../internal/libc.h"
#include "../internal/threads.h"
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

/* The first thread's stack: its end is where /proc says, its size the limit, as far as the mapping below leaves room. */
static int first_stack(struct __attributes *a) {
  struct rlimit limit;
  char line[512];
  unsigned long from, to, below = 0, here = (unsigned long)&limit;
  if (getrlimit(RLIMIT_STACK, &limit) < 0) return errno;
  FILE *f = fopen("/proc/self/maps", "re");
  if (!f) return errno;
  int error = ENOENT;
  while (fgets(line, sizeof line, f)) {
    if (sscanf(line, "%lx-%lx", &from, &to) != 2) continue;
    if (from <= here && here < to) {
      a->stack_end = (void *)to;
      a->stack_size = limit.rlim_cur == RLIM_INFINITY ? to : limit.rlim_cur & -PAGE_SIZE;
      if (a->stack_size > to - below) a->stack_size = to - below;
      error = 0;
      break;
    }
    below = to;
  }
  fclose(f);
  return error;
}

int pthread_getattr_np(pthread_t id, pthread_attr_t *to) {
  struct __tcb *thread = (struct __tcb *)id;
  struct __attributes *a = (struct __attributes *)to;
  memset(to, 0, sizeof *to);
  a->flags = ATTRIBUTE_STACK | (thread->detached ? ATTRIBUTE_DETACHED : 0);
  a->guard_size = thread->guard_size;
  if (!thread->stack_block) return first_stack(a);
  a->stack_end = thread->stack_block + thread->stack_size;
  a->stack_size = thread->stack_size - thread->guard_size;
  return 0;
}
