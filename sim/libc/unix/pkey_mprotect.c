#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/mman.h>

int pkey_mprotect(void *start, size_t length, int protection, int key) {
  if (key == -1) return (int)CALL3(SYS_mprotect, start, length, protection);
  return (int)CALL4(SYS_pkey_mprotect, start, length, protection, key);
}
