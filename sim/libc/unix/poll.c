#define _GNU_SOURCE
#include "../internal/libc.h"
#include <poll.h>

int poll(struct pollfd *fds, nfds_t count, int timeout) {
  CANCEL_ENTER();
  int result = (int)CALL3(SYS_poll, fds, count, timeout);
  CANCEL_LEAVE();
  return result;
}
