/* Attributes that are GNU's: processors, the signal mask, and what threads get that are made without attributes. */
#define _GNU_SOURCE
#include "../internal/libc.h"
#include "../internal/threads.h"
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define A(attributes) ((struct __attributes *)(attributes))
#define CA(attributes) ((const struct __attributes *)(attributes))

static struct __more_attributes *more_of(struct __attributes *a) {
  if (!a->more) a->more = calloc(1, sizeof *a->more);
  return a->more;
}

int pthread_attr_setaffinity_np(pthread_attr_t *a, size_t size, const cpu_set_t *set) {
  if (!set || !size) {
    if (!A(a)->more) return 0;
    free(A(a)->more->cpus);
    A(a)->more->cpus = 0;
    A(a)->more->cpus_size = 0;
    return 0;
  }
  struct __more_attributes *more = more_of(A(a));
  unsigned long *cpus = more ? realloc(more->cpus, size) : 0;
  if (!cpus) return ENOMEM;
  memcpy(cpus, set, size);
  more->cpus = cpus;
  more->cpus_size = size;
  return 0;
}

int pthread_attr_getaffinity_np(const pthread_attr_t *a, size_t size, cpu_set_t *set) {
  const struct __more_attributes *more = CA(a)->more;
  if (!more || !more->cpus_size) {
    memset(set, -1, size);
    return 0;
  }
  /* Processors of the set that the caller's has no room for are an error. */
  for (size_t i = size; i < more->cpus_size; i++)
    if (((const char *)more->cpus)[i]) return EINVAL;
  size_t common = size < more->cpus_size ? size : more->cpus_size;
  memcpy(set, more->cpus, common);
  memset((char *)set + common, 0, size - common);
  return 0;
}

int pthread_attr_setsigmask_np(pthread_attr_t *a, const sigset_t *mask) {
  struct __more_attributes *more = mask || A(a)->more ? more_of(A(a)) : 0;
  if (!mask) {
    if (more) more->mask_set = 0;
    return 0;
  }
  if (!more) return ENOMEM;
  more->mask = *(const unsigned long *)mask & ~(3UL << 31);
  more->mask_set = 1;
  return 0;
}

int pthread_attr_getsigmask_np(const pthread_attr_t *a, sigset_t *mask) {
  const struct __more_attributes *more = CA(a)->more;
  sigemptyset(mask);
  if (!more || !more->mask_set) return PTHREAD_ATTR_NO_SIGMASK_NP;
  *(unsigned long *)mask = more->mask;
  return 0;
}

static int copy(struct __attributes *to, const struct __attributes *from) {
  const struct __more_attributes *more = from->more;
  pthread_attr_t fresh;
  memset(&fresh, 0, sizeof fresh);
  *A(&fresh) = *from;
  A(&fresh)->more = 0;
  int error = more && more->cpus_size ? pthread_attr_setaffinity_np(&fresh, more->cpus_size, (cpu_set_t *)more->cpus) : 0;
  if (!error && more && more->mask_set) error = pthread_attr_setsigmask_np(&fresh, (const sigset_t *)&more->mask);
  *to = *A(&fresh);
  return error;
}

int pthread_getattr_default_np(pthread_attr_t *to) {
  memset(to, 0, sizeof *to);
  int error = copy(A(to), &__default_attributes);
  if (!error) pthread_attr_getstacksize(to, &A(to)->stack_size);
  if (!A(to)->guard_size && !(A(to)->flags & ATTRIBUTE_GUARD)) A(to)->guard_size = PAGE_SIZE;
  return error;
}

int pthread_setattr_default_np(const pthread_attr_t *from) {
  const struct __attributes *a = CA(from);
  if (a->policy < 0 || a->policy > SCHED_RR) return EINVAL;
  if (a->priority > 0 &&
      (a->priority < sched_get_priority_min(a->policy) || a->priority > sched_get_priority_max(a->policy)))
    return EINVAL;
  if (a->flags & ATTRIBUTE_STACK) return EINVAL;
  struct __attributes fresh;
  int error = copy(&fresh, a);
  if (error) return error;
  if (!fresh.stack_size) fresh.stack_size = __default_attributes.stack_size;
  fresh.flags |= ATTRIBUTE_GUARD;
  pthread_attr_destroy((pthread_attr_t *)&__default_attributes);
  __default_attributes = fresh;
  return 0;
}
