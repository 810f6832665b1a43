/* Multibyte characters of the C locale: one byte each, up to 127. */
#include <errno.h>
#include <stdlib.h>

size_t __ctype_get_mb_cur_max(void) {
  return 1;
}

int mbtowc(wchar_t *restrict to, const char *restrict s, size_t n) {
  if (!s) return 0;
  if (!n) return -1;
  unsigned char c = *s;
  if (c > 127) {
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
  if (!s) return 0;
  if ((unsigned)c > 127) {
    errno = EILSEQ;
    return -1;
  }
  *s = (char)c;
  return 1;
}

size_t mbstowcs(wchar_t *restrict to, const char *restrict s, size_t n) {
  for (size_t i = 0;; i++) {
    if (to && i == n) return n;
    unsigned char c = s[i];
    if (c > 127) {
      errno = EILSEQ;
      return (size_t)-1;
    }
    if (to) to[i] = c;
    if (!c) return i;
  }
}

size_t wcstombs(char *restrict to, const wchar_t *restrict s, size_t n) {
  for (size_t i = 0;; i++) {
    if (to && i == n) return n;
    if ((unsigned)s[i] > 127) {
      errno = EILSEQ;
      return (size_t)-1;
    }
    if (to) to[i] = (char)s[i];
    if (!s[i]) return i;
  }
}
