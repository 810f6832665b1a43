#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int pipe(int fds[2]) {
  return (int)CALL1(SYS_pipe, fds);
}

int pipe2(int fds[2], int flags) {
  return (int)CALL2(SYS_pipe2, fds, flags);
}
