#include "../internal/libc.h"
#include <poll.h>
#include <sys/select.h>

static int wait_for(int n, fd_set *in, fd_set *out, fd_set *except, struct timespec *timeout, const sigset_t *mask) {
  struct {
    const sigset_t *mask;
    unsigned long size;
  } data = {mask, 8};
  return (int)CANCELLABLE(CALL6(SYS_pselect6, n, in, out, except, timeout, &data));
}

int pselect(int n, fd_set *restrict in, fd_set *restrict out, fd_set *restrict except,
            const struct timespec *restrict timeout, const sigset_t *restrict mask) {
  struct timespec copy;
  if (timeout) copy = *timeout;
  return wait_for(n, in, out, except, timeout ? &copy : 0, mask);
}

int select(int n, fd_set *restrict in, fd_set *restrict out, fd_set *restrict except, struct timeval *restrict timeout) {
  struct timespec left;
  if (timeout) {
    left.tv_sec = timeout->tv_sec + timeout->tv_usec / 1000000;
    left.tv_nsec = timeout->tv_usec % 1000000 * 1000;
  }
  int result = (int)CANCELLABLE(CALL6(SYS_pselect6, n, in, out, except, timeout ? &left : 0, 0));
  if (timeout) {
    timeout->tv_sec = left.tv_sec;
    timeout->tv_usec = left.tv_nsec / 1000;
  }
  return result;
}

int ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *mask) {
  struct timespec copy;
  if (timeout) copy = *timeout;
  return (int)CANCELLABLE(CALL5(SYS_ppoll, fds, count, timeout ? &copy : 0, mask, 8));
}
