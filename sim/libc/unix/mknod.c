#include "../internal/libc.h"
#include <fcntl.h>
#include <sys/stat.h>

int mknodat(int dir, const char *path, mode_t mode, dev_t device) {
  return (int)CALL4(SYS_mknodat, dir, path, mode, device);
}

int mknod(const char *path, mode_t mode, dev_t device) {
  return mknodat(AT_FDCWD, path, mode, device);
}

int mkfifo(const char *path, mode_t mode) {
  return mknodat(AT_FDCWD, path, mode | S_IFIFO, 0);
}

int mkfifoat(int dir, const char *path, mode_t mode) {
  return mknodat(dir, path, mode | S_IFIFO, 0);
}
