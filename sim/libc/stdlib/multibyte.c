/* Multibyte characters: one byte each up to 127, or UTF-8. */
#include "../internal/charset.h"
#include <errno.h>
#include <stdlib.h>

size_t __ctype_get_mb_cur_max(void) {
  return __is_utf8() ? 6 : 1;
}

int mbtowc(wchar_t *restrict to, const char *restrict s, size_t n) {
  if (!s) return 0;
  if (!n) return -1;
  unsigned char c = (unsigned char)*s;
  if (c > 127) {
    mbstate_t state = {0};
    size_t taken = __is_utf8() ? __utf8_decode(to, s, n, &state) : (size_t)-1;
    if (taken < (size_t)-2) return (int)taken;
    errno = EILSEQ;
    return -1;
  }
  if (to) *to = c;
  return c != 0;
}

int mblen(const char *s, size_t n) {
  return mbtowc(0, s, n);
}

int wctomb(char *s, wchar_t c) {
  return s ? (int)__locale_encode(s, c) : 0;
}

size_t mbstowcs(wchar_t *restrict to, const char *restrict s, size_t n) {
  mbstate_t state = {0};
  return mbsrtowcs(to, &s, n, &state);
}

size_t wcstombs(char *restrict to, const wchar_t *restrict s, size_t n) {
  mbstate_t state = {0};
  return wcsrtombs(to, &s, n, &state);
}
