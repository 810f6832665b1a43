#include "../internal/libc.h"
#include <sys/timerfd.h>

int timerfd_create(clockid_t clock, int flags) {
  return (int)CALL2(SYS_timerfd_create, clock, flags);
}

int timerfd_settime(int fd, int flags, const struct itimerspec *time, struct itimerspec *old) {
  return (int)CALL4(SYS_timerfd_settime, fd, flags, time, old);
}

int timerfd_gettime(int fd, struct itimerspec *time) {
  return (int)CALL2(SYS_timerfd_gettime, fd, time);
}
