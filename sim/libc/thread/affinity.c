#define _GNU_SOURCE
#include "../internal/libc.h"
#include "../internal/thread.h"
#include <errno.h>
#include <pthread.h>

int pthread_setaffinity_np(pthread_t id, size_t size, const cpu_set_t *set) {
  return (int)-RAW3(SYS_sched_setaffinity, ((struct __tcb *)id)->tid, size, set);
}

int pthread_getaffinity_np(pthread_t id, size_t size, cpu_set_t *set) {
  return sched_getaffinity(((struct __tcb *)id)->tid, size, set) < 0 ? ERRNO : 0;
}
