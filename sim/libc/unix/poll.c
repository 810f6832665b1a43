#define _GNU_SOURCE
#include "../internal/libc.h"
#include <poll.h>

int poll(struct pollfd *fds, nfds_t count, int timeout) {
  return (int)CALL3(SYS_poll, fds, count, timeout);
}
