#include "../internal/libc.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

int fchmodat(int dir, const char *path, mode_t mode, int flags) {
  if (flags & ~AT_SYMLINK_NOFOLLOW) {
    errno = EINVAL;
    return -1;
  }
  if (flags) {
    errno = EOPNOTSUPP;
    return -1;
  }
  return (int)CALL3(SYS_fchmodat, dir, path, mode);
}
