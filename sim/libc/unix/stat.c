#include "../internal/libc.h"
#include <fcntl.h>
#include <sys/stat.h>

int fstatat(int dir, const char *restrict path, struct stat *restrict result, int flags) {
  return (int)CALL4(SYS_newfstatat, dir, path, result, flags);
}

int stat(const char *restrict path, struct stat *restrict result) {
  return (int)CALL4(SYS_newfstatat, AT_FDCWD, path, result, 0);
}

int lstat(const char *restrict path, struct stat *restrict result) {
  return (int)CALL4(SYS_newfstatat, AT_FDCWD, path, result, AT_SYMLINK_NOFOLLOW);
}
