#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/mman.h>

int mprotect(void *start, size_t length, int protection) {
  return (int)CALL3(SYS_mprotect, start, length, protection);
}
