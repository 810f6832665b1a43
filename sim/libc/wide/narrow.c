#include "../internal/charset.h"
#include "../internal/wide.h"
#include <stdlib.h>

char *__narrow(const wchar_t *text) {
  size_t n = 0;
  for (size_t i = 0; text[i]; i++) n += (unsigned int)text[i] < 128 ? 1 : 6;
  char *bytes = malloc(n + 1), *at = bytes;
  if (!bytes) return 0;
  for (; *text; text++) {
    size_t length = __utf8_encode(at, *text);
    if (length == (size_t)-1) {
      free(bytes);
      return 0;
    }
    at += length;
  }
  *at = 0;
  return bytes;
}

size_t __widen(wchar_t *to, size_t n, const char *text, size_t length) {
  mbstate_t state = {0};
  size_t i = 0;
  for (size_t at = 0; at < length; i++) {
    wchar_t c;
    size_t taken = __utf8_decode(&c, text + at, length - at, &state);
    if (taken >= (size_t)-2) return (size_t)-1;
    at += taken ? taken : 1;
    if (i < n) to[i] = c;
  }
  if (i < n) to[i] = 0;
  return i;
}
