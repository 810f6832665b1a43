#include "../internal/libc.h"
#include <sys/signalfd.h>

int signalfd(int fd, const sigset_t *mask, int flags) {
  return (int)CALL4(SYS_signalfd4, fd, mask, 8, flags);
}
