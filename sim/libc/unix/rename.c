#define _GNU_SOURCE
#include "../internal/libc.h"
#include <stdio.h>

int rename(const char *old, const char *new) {
  return (int)CALL2(SYS_rename, old, new);
}

int renameat(int old_dir, const char *old, int new_dir, const char *new) {
  return (int)CALL4(SYS_renameat, old_dir, old, new_dir, new);
}

int renameat2(int old_dir, const char *old, int new_dir, const char *new, unsigned int flags) {
  return (int)CALL5(SYS_renameat2, old_dir, old, new_dir, new, flags);
}
