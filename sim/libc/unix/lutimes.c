#include "../internal/libc.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/time.h>

static const struct timespec *exact(struct timespec to[2], const struct timeval times[2]) {
  if (!times) return 0;
  for (int i = 0; i < 2; i++) {
    to[i].tv_sec = times[i].tv_sec;
    to[i].tv_nsec = times[i].tv_usec * 1000;
  }
  return to;
}

int lutimes(const char *path, const struct timeval times[2]) {
  struct timespec t[2];
  return (int)CALL4(SYS_utimensat, AT_FDCWD, path, exact(t, times), AT_SYMLINK_NOFOLLOW);
}

int futimes(int fd, const struct timeval times[2]) {
  struct timespec t[2];
  return (int)CALL4(SYS_utimensat, fd, 0, exact(t, times), 0);
}
