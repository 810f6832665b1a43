#include "../internal/libc.h"

long __sysret(long result) {
  if ((unsigned long)result <= -4096UL) return result;
  ERRNO = (int)-result;
  return -1;
}
