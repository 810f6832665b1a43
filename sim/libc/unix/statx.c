#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/stat.h>

int statx(int dir, const char *restrict path, int flags, unsigned int mask, struct statx *restrict result) {
  return (int)CALL5(SYS_statx, dir, path, flags, mask, result);
}
