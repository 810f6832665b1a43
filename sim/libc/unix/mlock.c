#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/mman.h>

int mlock(const void *start, size_t length) {
  return (int)CALL2(SYS_mlock, start, length);
}

int munlock(const void *start, size_t length) {
  return (int)CALL2(SYS_munlock, start, length);
}

int mlockall(int flags) {
  return (int)CALL1(SYS_mlockall, flags);
}

int munlockall(void) {
  return (int)CALL0(SYS_munlockall);
}
