#define _GNU_SOURCE
#include "../internal/libc.h"
#include <signal.h>

int sigaltstack(const stack_t *restrict stack, stack_t *restrict old) {
  return (int)CALL2(SYS_sigaltstack, stack, old);
}
