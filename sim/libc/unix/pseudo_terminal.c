#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int posix_openpt(int flags) {
  return open("/dev/ptmx", flags);
}

int getpt(void) {
  return posix_openpt(O_RDWR);
}

int ptsname_r(int fd, char *to, size_t n) {
  int saved = errno, number;
  if (ioctl(fd, TIOCGPTN, &number) < 0) return errno;
  char name[24];
  size_t length = (size_t)sprintf(name, "/dev/pts/%d", number);
  if (n < length + 1) return errno = ERANGE;
  strcpy(to, name);
  errno = saved;
  return 0;
}

char *ptsname(int fd) {
  static char name[24];
  return ptsname_r(fd, name, sizeof name) ? 0 : name;
}

int grantpt(int fd) {
  int number;
  if (ioctl(fd, TIOCGPTN, &number) == 0) return 0;
  if (errno == ENOTTY) errno = fcntl(fd, F_GETFD) == -1 ? EBADF : EINVAL;
  return -1;
}

int unlockpt(int fd) {
  int off = 0;
  int result = ioctl(fd, TIOCSPTLCK, &off);
  if (result < 0 && errno == ENOTTY) errno = EINVAL;
  return result;
}
