#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/mman.h>

int msync(void *start, size_t length, int flags) {
  return (int)CANCELLABLE(CALL3(SYS_msync, start, length, flags));
}
