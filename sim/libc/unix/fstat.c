#include "../internal/libc.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

int fstat(int fd, struct stat *result) {
  if (fd < 0) {
    errno = EBADF;
    return -1;
  }
  return (int)CALL4(SYS_newfstatat, fd, "", result, AT_EMPTY_PATH);
}
