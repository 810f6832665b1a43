#include "../internal/libc.h"
#include <utime.h>

int utime(const char *path, const struct utimbuf *times) {
  return (int)CALL2(SYS_utime, path, times);
}
