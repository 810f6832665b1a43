#define _GNU_SOURCE
#include "../internal/libc.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

int fchmodat(int dir, const char *path, mode_t mode, int flags) {
  if (flags & ~AT_SYMLINK_NOFOLLOW) {
    errno = EINVAL;
    return -1;
  }
  if (!flags) return (int)CALL3(SYS_fchmodat, dir, path, mode);
  /* The call knows no flags: the file is opened without being used, and changed through its descriptor if it is no link. */
  struct stat st;
  char name[32];
  long fd = CALL4(SYS_openat, dir, path, O_PATH | O_NOFOLLOW | O_CLOEXEC, 0);
  if (fd < 0) return -1;
  long result = CALL4(SYS_newfstatat, fd, "", &st, AT_EMPTY_PATH);
  if (result == 0 && S_ISLNK(st.st_mode)) {
    errno = EOPNOTSUPP;
    result = -1;
  } else if (result == 0) {
    snprintf(name, sizeof name, "/proc/self/fd/%d", (int)fd);
    result = CALL2(SYS_chmod, name, mode);
    if (result < 0 && errno == ENOENT) errno = EOPNOTSUPP;
  }
  RAW1(SYS_close, fd);
  return (int)result;
}

int lchmod(const char *path, mode_t mode) {
  return fchmodat(AT_FDCWD, path, mode, AT_SYMLINK_NOFOLLOW);
}
