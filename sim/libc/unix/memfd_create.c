#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/mman.h>

int memfd_create(const char *name, unsigned int flags) {
  return (int)CALL2(SYS_memfd_create, name, flags);
}
