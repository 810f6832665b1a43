#include "../internal/libc.h"
#include "../internal/thread.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/*
 * "/dev/shm/" and the name without leading slashes; an errno if that isn't one file name. glibc's buffer has room for four
 * characters ("sem.") more than a name may have: what fits is left to the kernel, which says ENAMETOOLONG.
 */
static int shm_path(char *to, const char *name) {
  while (*name == '/') name++;
  size_t n = strlen(name);
  if (!n || n > NAME_MAX + 4 || strchr(name, '/')) return EINVAL;
  memcpy(stpcpy(to, "/dev/shm/"), name, n + 1);
  return 0;
}

int shm_open(const char *name, int flags, mode_t mode) {
  char path[NAME_MAX + 16];
  int error = shm_path(path, name);
  if (error) {
    errno = error;
    return -1;
  }
  CANCEL_OFF(cancel);
  int fd = open(path, flags | O_NOFOLLOW | O_CLOEXEC, mode);
  CANCEL_BACK(cancel);
  if (fd < 0 && errno == EISDIR) errno = EINVAL;
  return fd;
}

int shm_unlink(const char *name) {
  char path[NAME_MAX + 16];
  int error = shm_path(path, name);
  if (error) {
    errno = ENOENT;
    return -1;
  }
  int result = unlink(path);
  if (result < 0 && errno == EPERM) errno = EACCES;
  return result;
}
