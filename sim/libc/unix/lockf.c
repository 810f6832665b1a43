#include "../internal/libc.h"
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

int lockf(int fd, int command, off_t length) {
  struct flock lock = {F_WRLCK, SEEK_CUR, 0, length, 0};
  if (command == F_TEST) {
    lock.l_type = F_RDLCK;
    if (fcntl(fd, F_GETLK, &lock) < 0) return -1;
    if (lock.l_type == F_UNLCK || lock.l_pid == getpid()) return 0;
    errno = EACCES;
    return -1;
  }
  if (command == F_ULOCK) {
    lock.l_type = F_UNLCK;
    return fcntl(fd, F_SETLK, &lock);
  }
  if (command == F_LOCK) return fcntl(fd, F_SETLKW, &lock);
  if (command == F_TLOCK) return fcntl(fd, F_SETLK, &lock);
  errno = EINVAL;
  return -1;
}
