#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/resource.h>
#include <sys/wait.h>

pid_t wait4(pid_t pid, int *status, int options, struct rusage *usage) {
  return (pid_t)CANCELLABLE(CALL4(SYS_wait4, pid, status, options, usage));
}

pid_t wait3(int *status, int options, struct rusage *usage) {
  return (pid_t)CANCELLABLE(CALL4(SYS_wait4, -1, status, options, usage));
}

pid_t waitpid(pid_t pid, int *status, int options) {
  CANCEL_ENTER();
  pid_t result = (pid_t)CALL4(SYS_wait4, pid, status, options, 0);
  CANCEL_LEAVE();
  return result;
}

pid_t wait(int *status) {
  return waitpid(-1, status, 0);
}

int waitid(idtype_t type, id_t id, siginfo_t *info, int options) {
  return (int)CANCELLABLE(CALL5(SYS_waitid, type, id, info, options, 0));
}
