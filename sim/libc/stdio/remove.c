#include "../internal/libc.h"
#include <errno.h>
#include <stdio.h>

int remove(const char *path) {
  long error = RAW1(SYS_unlink, path);
  if (error == -EISDIR || error == -EPERM) {
    long other = RAW1(SYS_rmdir, path);
    if (other != -ENOTDIR) error = other;
  }
  return (int)__sysret(error);
}
