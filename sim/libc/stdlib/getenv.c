#define _GNU_SOURCE
#include "../internal/libc.h"
#include <stdlib.h>
#include <string.h>

char *getenv(const char *name) {
  size_t n = strlen(name);
  if (!__environ || !n) return 0;
  for (char **at = __environ; *at; at++)
    if (**at == *name && !strncmp(*at, name, n) && (*at)[n] == '=') return *at + n + 1;
  return 0;
}

char *secure_getenv(const char *name) {
  return getenv(name);
}
