#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The path with every link followed and no . or .. left, component by component. */
char *realpath(const char *restrict path, char *restrict to) {
  char done[PATH_MAX], todo[PATH_MAX], link[PATH_MAX];
  int links = 0;
  if (!path || !*path) {
    errno = path ? ENOENT : EINVAL;
    return 0;
  }
  size_t n = 0;
  if (*path != '/') {
    if (!getcwd(done, sizeof done)) return 0;
    n = strlen(done);
    if (n == 1) n = 0;
  }
  if (strlen(path) >= sizeof todo) goto too_long;
  strcpy(todo, path);
  for (char *at = todo; *at;) {
    while (*at == '/') at++;
    size_t length = strcspn(at, "/");
    if (!length) break;
    char *after = at + length;
    if (length == 1 && *at == '.') {
      at = after;
      continue;
    }
    if (length == 2 && at[0] == '.' && at[1] == '.') {
      while (n && done[--n] != '/') {}
      at = after;
      continue;
    }
    if (n + length + 2 > sizeof done) goto too_long;
    size_t before = n;
    done[n++] = '/';
    memcpy(done + n, at, length);
    n += length;
    done[n] = 0;
    long size = readlink(done, link, sizeof link - 1);
    if (size < 0) {
      if (errno != EINVAL) return 0;
      struct stat s;
      if (*after && (stat(done, &s) < 0 || !S_ISDIR(s.st_mode))) {
        errno = ENOTDIR;
        return 0;
      }
      at = after;
      continue;
    }
    if (++links > 40) {
      errno = ELOOP;
      return 0;
    }
    size_t left = strlen(after);
    if (size + left >= sizeof todo) goto too_long;
    memcpy(link + size, after, left + 1);
    strcpy(todo, link);
    at = todo;
    n = *todo == '/' ? 0 : before;
  }
  if (!n) done[n++] = '/';
  done[n] = 0;
  return to ? strcpy(to, done) : strdup(done);
too_long:
  errno = ENAMETOOLONG;
  return 0;
}

char *canonicalize_file_name(const char *path) {
  return realpath(path, 0);
}
