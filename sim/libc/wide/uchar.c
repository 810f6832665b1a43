#include <errno.h>
#include <uchar.h>

size_t mbrtoc32(char32_t *restrict to, const char *restrict s, size_t n, mbstate_t *restrict state) {
  wchar_t c;
  size_t taken = mbrtowc(&c, s ? s : "", s ? n : 1, state);
  if (taken < (size_t)-2 && s && to) *to = (char32_t)c;
  return taken;
}

enum { half_there = 1 << 30 };

/* A character beyond 0xffff is two units: the second one comes without a byte. */
size_t mbrtoc16(char16_t *restrict to, const char *restrict s, size_t n, mbstate_t *restrict state) {
  static mbstate_t own;
  if (!state) state = &own;
  if (state->__count == half_there) {
    if (to) *to = (char16_t)(0xdc00 + (state->__value & 0x3ff));
    *state = (mbstate_t){0};
    return (size_t)-3;
  }
  char32_t c;
  size_t taken = mbrtoc32(&c, s, n, state);
  if (taken >= (size_t)-2 || !s) return taken;
  if (c > 0xffff) {
    *state = (mbstate_t){half_there, c};
    c = 0xd7c0 + (c >> 10);
  }
  if (to) *to = (char16_t)c;
  return taken;
}

size_t c32rtomb(char *restrict s, char32_t c, mbstate_t *restrict state) {
  return wcrtomb(s, (wchar_t)c, state);
}

size_t c16rtomb(char *restrict s, char16_t c, mbstate_t *restrict state) {
  static mbstate_t own;
  if (!state) state = &own;
  if (!s) {
    *state = (mbstate_t){0};
    return 1;
  }
  if (state->__count == half_there) {
    char32_t whole = 0x10000 + (state->__value << 10 | (c & 0x3ffU));
    if (c < 0xdc00 || c > 0xdfff) {
      errno = EILSEQ;
      return (size_t)-1;
    }
    *state = (mbstate_t){0};
    return wcrtomb(s, (wchar_t)whole, state);
  }
  if (c < 0xd800 || c > 0xdbff) return wcrtomb(s, c, state);
  *state = (mbstate_t){half_there, c & 0x3ffU};
  return 0;
}
