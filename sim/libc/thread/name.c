#define _GNU_SOURCE
#include "../internal/libc.h"
#include "../internal/thread.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>

int pthread_setname_np(pthread_t id, const char *name) {
  struct __tcb *thread = (struct __tcb *)id;
  size_t n = strlen(name);
  if (n > 15) return ERANGE;
  if (thread == __thread_self()) return (int)-RAW2(SYS_prctl, PR_SET_NAME, name);
  char path[64];
  snprintf(path, sizeof path, "/proc/self/task/%d/comm", thread->tid);
  long fd = RAW4(SYS_openat, AT_FDCWD, path, O_RDWR, 0);
  if (fd < 0) return (int)-fd;
  long done = RAW3(SYS_write, fd, name, n);
  RAW1(SYS_close, fd);
  return done < 0 ? (int)-done : 0;
}

int pthread_getname_np(pthread_t id, char *to, size_t size) {
  struct __tcb *thread = (struct __tcb *)id;
  if (size < 16) return ERANGE;
  if (thread == __thread_self()) return (int)-RAW2(SYS_prctl, PR_GET_NAME, to);
  char path[64];
  snprintf(path, sizeof path, "/proc/self/task/%d/comm", thread->tid);
  long fd = RAW4(SYS_openat, AT_FDCWD, path, O_RDONLY, 0);
  if (fd < 0) return (int)-fd;
  long n = RAW3(SYS_read, fd, to, size);
  RAW1(SYS_close, fd);
  if (n < 0) return (int)-n;
  if (n && to[n - 1] == '\n') n--;
  to[n < (long)size ? n : (long)size - 1] = 0;
  return 0;
}
