#ifndef INTERNAL_SPAWN_H
#define INTERNAL_SPAWN_H
#include <spawn.h>

enum { SPAWN_CLOSE, SPAWN_DUP2, SPAWN_OPEN, SPAWN_CHDIR, SPAWN_FCHDIR, SPAWN_CLOSEFROM };

struct __spawn_action {
  int what;
  int fd;
  int to; /* dup2's new number, open's flags */
  mode_t mode;
  char *path;
};
#endif
