#include "../internal/libc.h"
#include <sys/ioctl.h>
#include <unistd.h>

pid_t tcgetpgrp(int fd) {
  int group;
  return CALL3(SYS_ioctl, fd, TIOCGPGRP, &group) < 0 ? -1 : group;
}

int tcsetpgrp(int fd, pid_t group) {
  return (int)CALL3(SYS_ioctl, fd, TIOCSPGRP, &group);
}
