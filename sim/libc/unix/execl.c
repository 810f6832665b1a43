#define _GNU_SOURCE
#include "../internal/libc.h"
#include <stdarg.h>
#include <stddef.h>
#include <unistd.h>

static size_t count(const char *first, va_list arguments) {
  size_t n = 1;
  if (first)
    while (va_arg(arguments, char *)) n++;
  return n;
}

static void collect(char **argv, size_t n, const char *first, va_list arguments) {
  argv[0] = (char *)first;
  for (size_t i = 1; i < n; i++) argv[i] = va_arg(arguments, char *);
  argv[first ? n : 0] = 0;
}

int execl(const char *path, const char *first, ...) {
  va_list arguments;
  va_start(arguments, first);
  size_t n = count(first, arguments);
  va_end(arguments);
  char **argv = __builtin_alloca((n + 1) * sizeof *argv);
  va_start(arguments, first);
  collect(argv, n, first, arguments);
  va_end(arguments);
  return execve(path, argv, __environ);
}

int execlp(const char *file, const char *first, ...) {
  va_list arguments;
  va_start(arguments, first);
  size_t n = count(first, arguments);
  va_end(arguments);
  char **argv = __builtin_alloca((n + 1) * sizeof *argv);
  va_start(arguments, first);
  collect(argv, n, first, arguments);
  va_end(arguments);
  return execvpe(file, argv, __environ);
}

int execle(const char *path, const char *first, ...) {
  va_list arguments;
  va_start(arguments, first);
  size_t n = count(first, arguments);
  va_end(arguments);
  char **argv = __builtin_alloca((n + 1) * sizeof *argv);
  va_start(arguments, first);
  collect(argv, n, first, arguments);
  if (first) va_arg(arguments, char *);
  char **envp = va_arg(arguments, char **);
  va_end(arguments);
  return execve(path, argv, envp);
}
