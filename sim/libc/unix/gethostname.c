#include "../internal/libc.h"
#include <errno.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

int gethostname(char *name, size_t size) {
  struct utsname names;
  if (uname(&names) < 0) return -1;
  size_t n = strlen(names.nodename) + 1;
  memcpy(name, names.nodename, n < size ? n : size);
  if (n <= size) return 0;
  errno = ENAMETOOLONG;
  return -1;
}
