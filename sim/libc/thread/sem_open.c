#define _GNU_SOURCE
#include "../internal/thread.h"
#include "../internal/libc.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <semaphore.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* A named semaphore is a file of 32 bytes in /dev/shm. */
static int path_of(char *to, const char *name) {
  while (*name == '/') name++;
  size_t n = strlen(name);
  if (!n || n > NAME_MAX - 4 || strchr(name, '/')) {
    errno = n > NAME_MAX - 4 ? ENAMETOOLONG : EINVAL;
    return -1;
  }
  memcpy(stpcpy(to, "/dev/shm/sem."), name, n + 1);
  return 0;
}

/* What is open: the same semaphore is at the same place each time. */
struct opened {
  struct opened *next;
  dev_t device;
  ino_t inode;
  sem_t *place;
  int users;
};

static struct opened *all;
static int lock;

static sem_t *map_of(int fd) {
  struct stat s;
  if (fstat(fd, &s) < 0) return SEM_FAILED;
  sem_t *place = SEM_FAILED;
  LOCK(&lock);
  struct opened *each = all;
  while (each && (each->inode != s.st_ino || each->device != s.st_dev)) each = each->next;
  if (each) {
    each->users++;
    place = each->place;
  } else if ((each = malloc(sizeof *each))) {
    void *map = mmap(0, sizeof(sem_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (map == MAP_FAILED) free(each);
    else {
      place = map;
      *each = (struct opened){all, s.st_dev, s.st_ino, place, 1};
      all = each;
    }
  }
  UNLOCK(&lock);
  return place;
}

static sem_t *open_named(const char *path, int flags, va_list arguments) {
  int fd = open(path, (flags & ~(O_ACCMODE | O_CREAT | O_EXCL)) | O_RDWR | O_NOFOLLOW | O_CLOEXEC);
  if (fd >= 0 && flags & O_CREAT && flags & O_EXCL) {
    close(fd);
    errno = EEXIST;
    return SEM_FAILED;
  }
  if (fd < 0) {
    if (errno != ENOENT || !(flags & O_CREAT)) return SEM_FAILED;
    mode_t mode = va_arg(arguments, mode_t);
    unsigned int value = va_arg(arguments, unsigned int);
    sem_t fresh;
    if (sem_init(&fresh, 1, value) < 0) return SEM_FAILED;
    fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (fd < 0) return SEM_FAILED;
    if (write(fd, &fresh, sizeof fresh) != sizeof fresh) {
      close(fd);
      return SEM_FAILED;
    }
  }
  sem_t *place = map_of(fd);
  close(fd);
  return place;
}

sem_t *sem_open(const char *name, int flags, ...) {
  char path[NAME_MAX + 16];
  if (path_of(path, name) < 0) return SEM_FAILED;
  CANCEL_OFF(cancel);
  va_list arguments;
  va_start(arguments, flags);
  sem_t *place = open_named(path, flags, arguments);
  va_end(arguments);
  CANCEL_BACK(cancel);
  return place;
}

int sem_close(sem_t *s) {
  LOCK(&lock);
  struct opened **link = &all;
  while (*link && (*link)->place != s) link = &(*link)->next;
  struct opened *found = *link;
  int result = 0;
  if (!found) {
    errno = EINVAL;
    result = -1;
  } else if (!--found->users) {
    *link = found->next;
    result = munmap(s, sizeof *s);
    free(found);
  }
  UNLOCK(&lock);
  return result;
}

int sem_unlink(const char *name) {
  char path[NAME_MAX + 16];
  if (path_of(path, name) < 0) return -1;
  return unlink(path);
}
