#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/swap.h>

int swapon(const char *path, int flags) {
  return (int)CALL2(SYS_swapon, path, flags);
}

int swapoff(const char *path) {
  return (int)CALL1(SYS_swapoff, path);
}
