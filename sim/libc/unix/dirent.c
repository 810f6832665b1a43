#define _GNU_SOURCE
#include "../internal/libc.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define ROOM 32768

struct __dirstream {
  int fd;
  int lock;
  size_t room, size, offset;
  off_t place;
  int error;
  char data[];
};

static DIR *new_stream(int fd) {
  DIR *d = malloc(sizeof *d + ROOM);
  if (!d) return 0;
  memset(d, 0, sizeof *d);
  d->fd = fd;
  d->room = ROOM;
  return d;
}

DIR *opendir(const char *path) {
  if (!*path) {
    errno = ENOENT;
    return 0;
  }
  long fd = CALL4(SYS_openat, AT_FDCWD, path, O_RDONLY | O_NONBLOCK | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd < 0) return 0;
  struct stat s;
  DIR *d = fstat((int)fd, &s) < 0 ? 0 : new_stream((int)fd);
  if (!d) {
    int error = errno;
    RAW1(SYS_close, fd);
    errno = error;
  }
  return d;
}

DIR *fdopendir(int fd) {
  struct stat s;
  if (fstat(fd, &s) < 0) return 0;
  if (!S_ISDIR(s.st_mode)) {
    errno = ENOTDIR;
    return 0;
  }
  int flags = fcntl(fd, F_GETFL);
  if (flags < 0) return 0;
  if ((flags & O_ACCMODE) == O_WRONLY) {
    errno = EINVAL;
    return 0;
  }
  return new_stream(fd);
}

int closedir(DIR *d) {
  if (!d) {
    errno = EINVAL;
    return -1;
  }
  int fd = d->fd;
  free(d);
  return (int)CALL1(SYS_close, fd);
}

struct dirent *readdir(DIR *d) {
  if (d->offset >= d->size) {
    long n = RAW3(SYS_getdents64, d->fd, d->data, d->room);
    if (n <= 0) {
      if (n < 0 && n != -ENOENT) errno = (int)-n;
      return 0;
    }
    d->size = n;
    d->offset = 0;
  }
  struct dirent *entry = (struct dirent *)(d->data + d->offset);
  d->offset += entry->d_reclen;
  d->place = entry->d_off;
  return entry;
}

int readdir_r(DIR *restrict d, struct dirent *restrict entry, struct dirent **restrict result) {
  int saved = errno;
  errno = 0;
  struct dirent *next = readdir(d);
  int error = errno;
  errno = saved;
  *result = 0;
  if (!next) return error;
  memcpy(entry, next, next->d_reclen);
  *result = entry;
  return 0;
}

void rewinddir(DIR *d) {
  RAW3(SYS_lseek, d->fd, 0, 0);
  d->offset = d->size = 0;
  d->place = 0;
}

void seekdir(DIR *d, long place) {
  RAW3(SYS_lseek, d->fd, place, 0);
  d->offset = d->size = 0;
  d->place = place;
}

long telldir(DIR *d) {
  return d->place;
}

int dirfd(DIR *d) {
  return d->fd;
}
