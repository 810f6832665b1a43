#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/random.h>

ssize_t getrandom(void *buffer, size_t n, unsigned int flags) {
  return CALL3(SYS_getrandom, buffer, n, flags);
}
