#define _GNU_SOURCE
#include "../internal/stdio.h"
#include <stdlib.h>

/* 100 bytes first, as in glibc; cut or grown to what the text takes. */
int vasprintf(char **restrict to, const char *restrict format, va_list arguments) {
  char *block = malloc(100);
  if (!block) return -1;
  va_list again;
  va_copy(again, arguments);
  int n = vsnprintf(block, 100, format, arguments);
  if (n >= 100) {
    free(block);
    block = malloc((size_t)n + 1);
    if (block) n = vsnprintf(block, (size_t)n + 1, format, again);
    else n = -1;
  } else if (n >= 0) {
    char *fitted = realloc(block, (size_t)n + 1);
    if (fitted) block = fitted;
  }
  va_end(again);
  if (n < 0) free(block);
  else *to = block;
  return n;
}

int asprintf(char **restrict to, const char *restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = vasprintf(to, format, arguments);
  va_end(arguments);
  return n;
}
