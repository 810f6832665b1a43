#define _GNU_SOURCE
#include "../internal/libc.h"
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

char *getcwd(char *buffer, size_t size) {
  char *path = buffer;
  size_t room = size;
  if (!size) {
    if (buffer) {
      errno = EINVAL;
      return 0;
    }
    room = 4096;
  }
  if (!buffer && !(path = malloc(room))) return 0;
  long n = CALL2(SYS_getcwd, path, room);
  if (n < 0) {
    if (!buffer) free(path);
    return 0;
  }
  if (!buffer && !size) {
    char *fitted = realloc(path, n);
    if (fitted) path = fitted;
  }
  return path;
}

char *getwd(char *buffer) {
  return getcwd(buffer, 4096);
}

char *get_current_dir_name(void) {
  return getcwd(0, 0);
}
