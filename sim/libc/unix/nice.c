#include "../internal/libc.h"
#include <errno.h>
#include <sys/resource.h>
#include <unistd.h>

int getpriority(int which, id_t who) {
  long result = CALL2(SYS_getpriority, which, who);
  return result < 0 ? -1 : 20 - (int)result;
}

int setpriority(int which, id_t who, int priority) {
  return (int)CALL3(SYS_setpriority, which, who, priority);
}

int nice(int increment) {
  int saved = errno;
  errno = 0;
  int priority = getpriority(PRIO_PROCESS, 0);
  if (priority == -1 && errno) return -1;
  if (setpriority(PRIO_PROCESS, 0, priority + increment) < 0) {
    if (errno == EACCES) errno = EPERM;
    return -1;
  }
  errno = saved;
  return getpriority(PRIO_PROCESS, 0);
}
