#include <uchar.h>

size_t mbrtoc32(char32_t *restrict to, const char *restrict s, size_t n, mbstate_t *restrict state) {
  wchar_t c;
  size_t taken = mbrtowc(&c, s ? s : "", s ? n : 1, state);
  if (taken < (size_t)-2 && s && to) *to = (char32_t)c;
  return taken;
}

size_t mbrtoc16(char16_t *restrict to, const char *restrict s, size_t n, mbstate_t *restrict state) {
  char32_t c;
  size_t taken = mbrtoc32(&c, s, n, state);
  if (taken < (size_t)-2 && s && to) *to = (char16_t)c;
  return taken;
}

size_t c32rtomb(char *restrict s, char32_t c, mbstate_t *restrict state) {
  return wcrtomb(s, (wchar_t)c, state);
}

size_t c16rtomb(char *restrict s, char16_t c, mbstate_t *restrict state) {
  return wcrtomb(s, c, state);
}
