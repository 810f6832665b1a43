#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/time.h>

int getitimer(int which, struct itimerval *value) {
  return (int)CALL2(SYS_getitimer, which, value);
}

int setitimer(int which, const struct itimerval *restrict value, struct itimerval *restrict old) {
  return (int)CALL3(SYS_setitimer, which, value, old);
}
