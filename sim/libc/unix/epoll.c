#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/epoll.h>

int epoll_create1(int flags) {
  return (int)CALL1(SYS_epoll_create1, flags);
}

int epoll_create(int size) {
  return (int)CALL1(SYS_epoll_create, size);
}

int epoll_ctl(int epoll, int operation, int fd, struct epoll_event *event) {
  return (int)CALL4(SYS_epoll_ctl, epoll, operation, fd, event);
}

int epoll_wait(int epoll, struct epoll_event *events, int max, int timeout) {
  return (int)CANCELLABLE(CALL4(SYS_epoll_wait, epoll, events, max, timeout));
}

int epoll_pwait(int epoll, struct epoll_event *events, int max, int timeout, const sigset_t *mask) {
  return (int)CANCELLABLE(CALL6(SYS_epoll_pwait, epoll, events, max, timeout, mask, 8));
}
