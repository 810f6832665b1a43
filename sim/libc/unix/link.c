#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int link(const char *old, const char *new) {
  return (int)CALL2(SYS_link, old, new);
}

int linkat(int old_dir, const char *old, int new_dir, const char *new, int flags) {
  return (int)CALL5(SYS_linkat, old_dir, old, new_dir, new, flags);
}

int symlink(const char *target, const char *path) {
  return (int)CALL2(SYS_symlink, target, path);
}

int symlinkat(const char *target, int dir, const char *path) {
  return (int)CALL3(SYS_symlinkat, target, dir, path);
}

ssize_t readlink(const char *restrict path, char *restrict buffer, size_t n) {
  return CALL3(SYS_readlink, path, buffer, n);
}

ssize_t readlinkat(int dir, const char *restrict path, char *restrict buffer, size_t n) {
  return CALL4(SYS_readlinkat, dir, path, buffer, n);
}
