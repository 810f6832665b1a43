#include "../internal/libc.h"
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

int ttyname_r(int fd, char *buffer, size_t size) {
  if (!isatty(fd)) return errno;
  char link[32];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  long n = readlink(link, buffer, size);
  if (n < 0) return errno;
  if ((size_t)n >= size) return ERANGE;
  buffer[n] = 0;
  return 0;
}

char *ttyname(int fd) {
  static char name[64];
  int error = ttyname_r(fd, name, sizeof name);
  if (!error) return name;
  errno = error;
  return 0;
}
