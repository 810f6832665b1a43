#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/pidfd.h>

int pidfd_open(__pid_t pid, unsigned int flags) {
  return (int)CALL2(SYS_pidfd_open, pid, flags);
}

int pidfd_getfd(int pidfd, int fd, unsigned int flags) {
  return (int)CALL3(SYS_pidfd_getfd, pidfd, fd, flags);
}

int pidfd_send_signal(int pidfd, int number, siginfo_t *info, unsigned int flags) {
  return (int)CALL4(SYS_pidfd_send_signal, pidfd, number, info, flags);
}
