#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/statfs.h>

int statfs(const char *path, struct statfs *result) {
  return (int)CALL2(SYS_statfs, path, result);
}

int fstatfs(int fd, struct statfs *result) {
  return (int)CALL2(SYS_fstatfs, fd, result);
}
