#include "../internal/libc.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

int getdomainname(char *name, size_t size) {
  struct utsname names;
  if (uname(&names) < 0) return -1;
  size_t n = strlen(names.domainname) + 1;
  if (n > size) {
    errno = EINVAL;
    return -1;
  }
  memcpy(name, names.domainname, n);
  return 0;
}

/* Nobody is logged in on a terminal. */
char *getlogin(void) {
  errno = ENXIO;
  return 0;
}
