#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/mman.h>

int pkey_alloc(unsigned int flags, unsigned int rights) {
  return (int)CALL2(SYS_pkey_alloc, flags, rights);
}

int pkey_free(int key) {
  return (int)CALL1(SYS_pkey_free, key);
}
