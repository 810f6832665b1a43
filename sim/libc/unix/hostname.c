#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int sethostname(const char *name, size_t n) {
  return (int)CALL2(SYS_sethostname, name, n);
}
