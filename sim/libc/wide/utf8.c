#include "../internal/charset.h"
#include <errno.h>

/* The state stays as it was. */
static size_t illegal(void) {
  errno = EILSEQ;
  return (size_t)-1;
}

/* The state counts the bytes that were read of a character and has their value. */
size_t __utf8_decode(wchar_t *to, const char *s, size_t n, mbstate_t *state) {
  int have = state->__count & 7, all = state->__count >> 3;
  unsigned int value = state->__value;
  size_t i = 0;
  if (!n) return (size_t)-2;
  if (!have) {
    unsigned char c = (unsigned char)s[i++];
    if (c < 128) {
      if (to) *to = c;
      return c != 0;
    }
    for (all = 0; c << all & 0x80;) all++;
    if (c < 0xc2 || all > 6) return illegal();
    value = c & (0x7fU >> all);
    have = 1;
  }
  for (; have < all; have++, i++) {
    if (i == n) {
      state->__count = all << 3 | have;
      state->__value = value;
      return (size_t)-2;
    }
    if (((unsigned char)s[i] & 0xc0) != 0x80) return illegal();
    value = value << 6 | ((unsigned char)s[i] & 0x3f);
  }
  if ((all > 2 && value >> (5 * all - 4) == 0) || (value & 0xfffff800) == 0xd800) return illegal();
  *state = (mbstate_t){0};
  if (to) *to = (wchar_t)value;
  return value ? i : 0;
}

size_t __utf8_encode(char *to, wchar_t c) {
  unsigned int u = (unsigned int)c;
  if (u < 128) {
    *to = (char)u;
    return 1;
  }
  if (u > 0x7fffffff || (u & 0xfffff800) == 0xd800) {
    errno = EILSEQ;
    return (size_t)-1;
  }
  size_t n = 2;
  while (n < 6 && u >> (5 * n + 1)) n++;
  for (size_t i = n - 1; i; i--, u >>= 6) to[i] = (char)(0x80 | (u & 0x3f));
  to[0] = (char)(~(0xffU >> n) | u);
  return n;
}

size_t __locale_encode(char *to, wchar_t c) {
  if ((unsigned int)c > 127 && !__is_utf8()) {
    errno = EILSEQ;
    return (size_t)-1;
  }
  return __utf8_encode(to, c);
}

size_t __locale_decode(wchar_t *to, const char *s, size_t n, mbstate_t *state) {
  return __is_utf8() ? __utf8_decode(to, s, n, state) : (size_t)-1;
}
