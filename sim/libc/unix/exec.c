#define _GNU_SOURCE
#include "../internal/libc.h"
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int execve(const char *path, char *const argv[], char *const envp[]) {
  return (int)CALL3(SYS_execve, path, argv, envp);
}

int execv(const char *path, char *const argv[]) {
  return execve(path, argv, __environ);
}

int execvpe(const char *file, char *const argv[], char *const envp[]) {
  if (!*file) {
    errno = ENOENT;
    return -1;
  }
  if (strchr(file, '/')) return execve(file, argv, envp);
  const char *search = getenv("PATH");
  if (!search) search = "/bin:/usr/bin";
  size_t length = strlen(file);
  int denied = 0;
  for (const char *end;; search = end + 1) {
    end = strchrnul(search, ':');
    char path[4096];
    size_t n = end - search;
    if (n + length + 2 <= sizeof path) {
      memcpy(path, search, n);
      if (n) path[n++] = '/';
      memcpy(path + n, file, length + 1);
      execve(path, argv, envp);
      if (errno == EACCES) denied = 1;
      else if (errno != ENOENT && errno != ESTALE && errno != ENOTDIR && errno != ENODEV && errno != ETIMEDOUT) return -1;
    }
    if (!*end) break;
  }
  if (denied) errno = EACCES;
  return -1;
}

int execvp(const char *file, char *const argv[]) {
  return execvpe(file, argv, __environ);
}
