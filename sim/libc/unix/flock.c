#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/file.h>

int flock(int fd, int operation) {
  return (int)CALL2(SYS_flock, fd, operation);
}
