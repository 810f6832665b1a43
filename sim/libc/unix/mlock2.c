#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/mman.h>

int mlock2(const void *start, size_t length, unsigned int flags) {
  if (!flags) return (int)CALL2(SYS_mlock, start, length);
  return (int)CALL3(SYS_mlock2, start, length, flags);
}
