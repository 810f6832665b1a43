#define _GNU_SOURCE
#include "../internal/libc.h"
#include "../internal/threads.h"
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define A(attributes) ((struct __attributes *)(attributes))
#define CA(attributes) ((const struct __attributes *)(attributes))

int pthread_attr_init(pthread_attr_t *a) {
  memset(a, 0, sizeof *a);
  A(a)->guard_size = PAGE_SIZE;
  return 0;
}

int pthread_attr_destroy(pthread_attr_t *a) {
  struct __more_attributes *more = A(a)->more;
  if (more) {
    free(more->cpus);
    free(more);
    A(a)->more = 0;
  }
  return 0;
}

int pthread_attr_getdetachstate(const pthread_attr_t *a, int *state) {
  *state = CA(a)->flags & ATTRIBUTE_DETACHED ? PTHREAD_CREATE_DETACHED : PTHREAD_CREATE_JOINABLE;
  return 0;
}

int pthread_attr_setdetachstate(pthread_attr_t *a, int state) {
  if (state != PTHREAD_CREATE_DETACHED && state != PTHREAD_CREATE_JOINABLE) return EINVAL;
  A(a)->flags = (A(a)->flags & ~ATTRIBUTE_DETACHED) | (state == PTHREAD_CREATE_DETACHED ? ATTRIBUTE_DETACHED : 0);
  return 0;
}

int pthread_attr_getguardsize(const pthread_attr_t *a, size_t *size) {
  *size = CA(a)->guard_size;
  return 0;
}

int pthread_attr_setguardsize(pthread_attr_t *a, size_t size) {
  A(a)->guard_size = size;
  A(a)->flags |= ATTRIBUTE_GUARD;
  return 0;
}

int pthread_attr_getstacksize(const pthread_attr_t *restrict a, size_t *restrict size) {
  *size = CA(a)->stack_size;
  if (!*size) *size = __default_attributes.stack_size;
  if (*size) return 0;
  struct rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) < 0 || limit.rlim_cur == RLIM_INFINITY) *size = 2UL << 20;
  else *size = limit.rlim_cur;
  return 0;
}

int pthread_attr_setstacksize(pthread_attr_t *a, size_t size) {
  if (size < 16384) return EINVAL;
  A(a)->stack_size = size;
  return 0;
}

int pthread_attr_getstack(const pthread_attr_t *restrict a, void **restrict stack, size_t *restrict size) {
  *stack = (char *)CA(a)->stack_end - CA(a)->stack_size;
  *size = CA(a)->stack_size;
  return 0;
}

int pthread_attr_setstack(pthread_attr_t *a, void *stack, size_t size) {
  if (size < 16384) return EINVAL;
  A(a)->stack_size = size;
  A(a)->stack_end = (char *)stack + size;
  A(a)->flags |= ATTRIBUTE_STACK;
  return 0;
}

int pthread_attr_getinheritsched(const pthread_attr_t *restrict a, int *restrict inherit) {
  *inherit = CA(a)->flags & ATTRIBUTE_EXPLICIT_SCHED ? PTHREAD_EXPLICIT_SCHED : PTHREAD_INHERIT_SCHED;
  return 0;
}

int pthread_attr_setinheritsched(pthread_attr_t *a, int inherit) {
  if (inherit != PTHREAD_EXPLICIT_SCHED && inherit != PTHREAD_INHERIT_SCHED) return EINVAL;
  A(a)->flags = (A(a)->flags & ~ATTRIBUTE_EXPLICIT_SCHED) | (inherit ? ATTRIBUTE_EXPLICIT_SCHED : 0);
  return 0;
}

int pthread_attr_getscope(const pthread_attr_t *restrict a, int *restrict scope) {
  *scope = CA(a)->flags & ATTRIBUTE_PROCESS_SCOPE ? PTHREAD_SCOPE_PROCESS : PTHREAD_SCOPE_SYSTEM;
  return 0;
}

int pthread_attr_setscope(pthread_attr_t *a, int scope) {
  (void)a;
  return scope == PTHREAD_SCOPE_SYSTEM ? 0 : scope == PTHREAD_SCOPE_PROCESS ? ENOTSUP : EINVAL;
}
