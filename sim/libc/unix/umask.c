#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/stat.h>

mode_t umask(mode_t mode) {
  return (mode_t)CALL1(SYS_umask, mode);
}
