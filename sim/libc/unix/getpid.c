#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

pid_t getpid(void) {
  return (pid_t)CALL0(SYS_getpid);
}

pid_t getppid(void) {
  return (pid_t)CALL0(SYS_getppid);
}

pid_t gettid(void) {
  return (pid_t)CALL0(SYS_gettid);
}
