#include "../internal/libc.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/time.h>

int utimensat(int dir, const char *path, const struct timespec times[2], int flags) {
  return (int)CALL4(SYS_utimensat, dir, path, times, flags);
}

int futimens(int fd, const struct timespec times[2]) {
  return (int)CALL4(SYS_utimensat, fd, 0, times, 0);
}

int utimes(const char *path, const struct timeval times[2]) {
  if (!times) return (int)CALL4(SYS_utimensat, AT_FDCWD, path, 0, 0);
  struct timespec exact[2] = {{times[0].tv_sec, times[0].tv_usec * 1000}, {times[1].tv_sec, times[1].tv_usec * 1000}};
  return (int)CALL4(SYS_utimensat, AT_FDCWD, path, exact, 0);
}

int futimesat(int dir, const char *path, const struct timeval times[2]) {
  if (!path) return futimes(dir, times);
  return (int)CALL3(SYS_futimesat, dir, path, times);
}
