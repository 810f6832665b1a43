#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int access(const char *path, int mode) {
  return (int)CALL2(SYS_access, path, mode);
}
