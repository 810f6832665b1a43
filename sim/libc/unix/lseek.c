#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

off_t lseek(int fd, off_t offset, int whence) {
  return CALL3(SYS_lseek, fd, offset, whence);
}
