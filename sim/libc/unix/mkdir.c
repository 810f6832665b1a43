#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/stat.h>

int mkdir(const char *path, mode_t mode) {
  return (int)CALL2(SYS_mkdir, path, mode);
}

int mkdirat(int dir, const char *path, mode_t mode) {
  return (int)CALL3(SYS_mkdirat, dir, path, mode);
}
