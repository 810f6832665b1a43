#define _GNU_SOURCE
#include "../internal/spawn.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int posix_spawn_file_actions_init(posix_spawn_file_actions_t *a) {
  memset(a, 0, sizeof *a);
  return 0;
}

int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *a) {
  for (int i = 0; i < a->__used; i++) free(a->__actions[i].path);
  free(a->__actions);
  return 0;
}

static int add(posix_spawn_file_actions_t *a, int what, int fd, int to, const char *path, mode_t mode) {
  if (what != SPAWN_CHDIR && (fd < 0 || fd >= sysconf(_SC_OPEN_MAX))) return EBADF;
  if (what == SPAWN_DUP2 && (to < 0 || to >= sysconf(_SC_OPEN_MAX))) return EBADF;
  if (a->__used == a->__allocated) {
    struct __spawn_action *more = realloc(a->__actions, (size_t)(a->__allocated + 8) * sizeof *more);
    if (!more) return ENOMEM;
    a->__actions = more;
    a->__allocated += 8;
  }
  char *copy = path ? strdup(path) : 0;
  if (path && !copy) return ENOMEM;
  a->__actions[a->__used++] = (struct __spawn_action){what, fd, to, mode, copy};
  return 0;
}

int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *restrict a, int fd, const char *restrict path, int flags,
                                     mode_t mode) {
  return add(a, SPAWN_OPEN, fd, flags, path, mode);
}

int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *a, int fd) {
  return add(a, SPAWN_CLOSE, fd, 0, 0, 0);
}

int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *a, int fd, int to) {
  return add(a, SPAWN_DUP2, fd, to, 0, 0);
}

int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *restrict a, const char *restrict path) {
  return add(a, SPAWN_CHDIR, 0, 0, path, 0);
}

int posix_spawn_file_actions_addfchdir_np(posix_spawn_file_actions_t *a, int fd) {
  return add(a, SPAWN_FCHDIR, fd, 0, 0, 0);
}

int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *a, int fd) {
  return add(a, SPAWN_CLOSEFROM, fd, 0, 0, 0);
}
