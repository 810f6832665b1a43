#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/mman.h>

int munmap(void *start, size_t length) {
  return (int)CALL2(SYS_munmap, start, length);
}
