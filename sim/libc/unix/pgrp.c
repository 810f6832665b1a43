#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

pid_t getpgid(pid_t pid) {
  return (pid_t)CALL1(SYS_getpgid, pid);
}

int setpgid(pid_t pid, pid_t group) {
  return (int)CALL2(SYS_setpgid, pid, group);
}

pid_t setsid(void) {
  return (pid_t)CALL0(SYS_setsid);
}

pid_t getsid(pid_t pid) {
  return (pid_t)CALL1(SYS_getsid, pid);
}
