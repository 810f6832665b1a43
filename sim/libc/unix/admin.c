#include "../internal/libc.h"
#include <sys/time.h>
#include <unistd.h>

int acct(const char *path) {
  return (int)CALL1(SYS_acct, path);
}

int vhangup(void) {
  return (int)CALL0(SYS_vhangup);
}

int settimeofday(const struct timeval *to, const struct timezone *zone) {
  return (int)CALL2(SYS_settimeofday, to, zone);
}
