#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sched.h>

int sched_yield(void) {
  return (int)CALL0(SYS_sched_yield);
}

int sched_setparam(pid_t pid, const struct sched_param *parameters) {
  return (int)CALL2(SYS_sched_setparam, pid, parameters);
}

int sched_getparam(pid_t pid, struct sched_param *parameters) {
  return (int)CALL2(SYS_sched_getparam, pid, parameters);
}

int sched_setscheduler(pid_t pid, int policy, const struct sched_param *parameters) {
  return (int)CALL3(SYS_sched_setscheduler, pid, policy, parameters);
}

int sched_getscheduler(pid_t pid) {
  return (int)CALL1(SYS_sched_getscheduler, pid);
}

int sched_get_priority_max(int policy) {
  return (int)CALL1(SYS_sched_get_priority_max, policy);
}

int sched_get_priority_min(int policy) {
  return (int)CALL1(SYS_sched_get_priority_min, policy);
}

int sched_rr_get_interval(pid_t pid, struct timespec *interval) {
  return (int)CALL2(SYS_sched_rr_get_interval, pid, interval);
}

int unshare(int flags) {
  return (int)CALL1(SYS_unshare, flags);
}

int setns(int fd, int type) {
  return (int)CALL2(SYS_setns, fd, type);
}

int sched_setaffinity(pid_t pid, size_t size, const cpu_set_t *set) {
  return (int)CALL3(SYS_sched_setaffinity, pid, size, set);
}
