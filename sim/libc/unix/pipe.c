#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int pipe(int fds[2]) {
  return (int)CALL2(SYS_pipe2, fds, 0);
}

int pipe2(int fds[2], int flags) {
  return (int)CALL2(SYS_pipe2, fds, flags);
}
