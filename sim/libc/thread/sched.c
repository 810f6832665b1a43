#include "../internal/libc.h"
#include "../internal/threads.h"
#include <errno.h>
#include <pthread.h>
#include <sched.h>

#define TID(thread) (((struct __tcb *)(thread))->tid)
#define A(attributes) ((struct __attributes *)(attributes))
#define CA(attributes) ((const struct __attributes *)(attributes))

int pthread_setschedparam(pthread_t thread, int policy, const struct sched_param *to) {
  return (int)-RAW3(SYS_sched_setscheduler, TID(thread), policy, to);
}

int pthread_getschedparam(pthread_t thread, int *restrict policy, struct sched_param *restrict to) {
  long result = RAW2(SYS_sched_getparam, TID(thread), to);
  if (result < 0) return (int)-result;
  result = RAW1(SYS_sched_getscheduler, TID(thread));
  if (result < 0) return (int)-result;
  *policy = (int)result;
  return 0;
}

int pthread_setschedprio(pthread_t thread, int priority) {
  struct sched_param to = {priority};
  return (int)-RAW2(SYS_sched_setparam, TID(thread), &to);
}

int pthread_attr_setschedpolicy(pthread_attr_t *a, int policy) {
  if (policy != SCHED_OTHER && policy != SCHED_FIFO && policy != SCHED_RR) return EINVAL;
  A(a)->policy = policy;
  return 0;
}

int pthread_attr_getschedpolicy(const pthread_attr_t *restrict a, int *restrict policy) {
  *policy = CA(a)->policy;
  return 0;
}

int pthread_attr_setschedparam(pthread_attr_t *restrict a, const struct sched_param *restrict from) {
  int low = sched_get_priority_min(CA(a)->policy), high = sched_get_priority_max(CA(a)->policy);
  if (low < 0 || from->sched_priority < low || from->sched_priority > high) return EINVAL;
  A(a)->priority = from->sched_priority;
  return 0;
}

int pthread_attr_getschedparam(const pthread_attr_t *restrict a, struct sched_param *restrict to) {
  to->sched_priority = CA(a)->priority;
  return 0;
}

int pthread_attr_setstackaddr(pthread_attr_t *a, void *end) {
  A(a)->stack_end = end;
  A(a)->flags |= ATTRIBUTE_STACK;
  return 0;
}

int pthread_attr_getstackaddr(const pthread_attr_t *restrict a, void **restrict end) {
  *end = CA(a)->stack_end;
  return 0;
}
