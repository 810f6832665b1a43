#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int unlink(const char *path) {
  return (int)CALL1(SYS_unlink, path);
}

int unlinkat(int dir, const char *path, int flags) {
  return (int)CALL3(SYS_unlinkat, dir, path, flags);
}

int rmdir(const char *path) {
  return (int)CALL1(SYS_rmdir, path);
}
