#include <errno.h>
#include <unistd.h>

static long value(int name) {
  switch (name) {
    case _PC_LINK_MAX: return 127;
    case _PC_MAX_CANON:
    case _PC_MAX_INPUT:
    case _PC_NAME_MAX: return 255;
    case _PC_PATH_MAX:
    case _PC_PIPE_BUF: return 4096;
    case _PC_CHOWN_RESTRICTED:
    case _PC_NO_TRUNC: return 1;
    case _PC_VDISABLE: return 0;
    case _PC_FILESIZEBITS: return 64;
    case _PC_REC_XFER_ALIGN:
    case _PC_ALLOC_SIZE_MIN:
    case _PC_REC_MIN_XFER_SIZE: return 4096;
  }
  if (name < 0 || name > _PC_2_SYMLINKS) errno = EINVAL;
  return -1;
}

long pathconf(const char *path, int name) {
  if (!*path) {
    errno = ENOENT;
    return -1;
  }
  return value(name);
}

long fpathconf(int fd, int name) {
  if (fd < 0) {
    errno = EBADF;
    return -1;
  }
  return value(name);
}
