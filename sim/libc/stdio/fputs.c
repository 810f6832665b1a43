#define _GNU_SOURCE
#include "../internal/stdio.h"
#include <string.h>

int fputs(const char *restrict s, FILE *restrict f) {
  size_t n = strlen(s);
  FLOCK(f);
  int result = __io_put(f, s, n) == n ? 1 : EOF;
  FUNLOCK(f);
  return result;
}

int fputs_unlocked(const char *restrict s, FILE *restrict f) {
  size_t n = strlen(s);
  return __io_put(f, s, n) == n ? 1 : EOF;
}

int puts(const char *s) {
  size_t n = strlen(s);
  int result = EOF;
  FLOCK(stdout);
  if (__io_put(stdout, s, n) == n && PUTC('\n', stdout) != EOF) result = n + 1 > 0x7fffffff ? 0x7fffffff : (int)n + 1;
  FUNLOCK(stdout);
  return result;
}
