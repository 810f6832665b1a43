#include "../internal/charset.h"
#include <stdlib.h>
#include <wchar.h>

wint_t btowc(int c) {
  return c >= 0 && c < 128 ? (wint_t)c : WEOF;
}

int wctob(wint_t c) {
  return c < 128 ? (int)c : -1;
}

int mbsinit(const mbstate_t *state) {
  return !state || !state->__count;
}

size_t mbrtowc(wchar_t *restrict to, const char *restrict s, size_t n, mbstate_t *restrict state) {
  static mbstate_t own;
  if (!state) state = &own;
  if (!s) {
    to = 0;
    s = "";
    n = 1;
  }
  if (!n) return (size_t)-2;
  if (__unicode && (__is_utf8() || state->__count)) return __utf8_decode(to, s, n, state);
  return (size_t)mbtowc(to, s, n);
}

size_t mbrlen(const char *restrict s, size_t n, mbstate_t *restrict state) {
  static mbstate_t own;
  return mbrtowc(0, s, n, state ? state : &own);
}

size_t wcrtomb(char *restrict s, wchar_t c, mbstate_t *restrict state) {
  (void)state;
  return s ? __locale_encode(s, c) : 1;
}

/* Numbers have at most so many characters before they are only zeros and overflow. */
static size_t narrow(char *to, size_t size, const wchar_t *s) {
  size_t n = 0;
  while (n < size - 1 && s[n] > 0 && s[n] < 128) {
    to[n] = (char)s[n];
    n++;
  }
  to[n] = 0;
  return n;
}

long wcstol(const wchar_t *restrict s, wchar_t **restrict end, int base) {
  char text[256], *stop;
  narrow(text, sizeof text, s);
  long x = strtol(text, &stop, base);
  if (end) *end = (wchar_t *)s + (stop - text);
  return x;
}

unsigned long wcstoul(const wchar_t *restrict s, wchar_t **restrict end, int base) {
  char text[256], *stop;
  narrow(text, sizeof text, s);
  unsigned long x = strtoul(text, &stop, base);
  if (end) *end = (wchar_t *)s + (stop - text);
  return x;
}

double wcstod(const wchar_t *restrict s, wchar_t **restrict end) {
  char text[1024], *stop;
  narrow(text, sizeof text, s);
  double x = strtod(text, &stop);
  if (end) *end = (wchar_t *)s + (stop - text);
  return x;
}

long double wcstold(const wchar_t *restrict s, wchar_t **restrict end) {
  char text[1024], *stop;
  narrow(text, sizeof text, s);
  long double x = strtold(text, &stop);
  if (end) *end = (wchar_t *)s + (stop - text);
  return x;
}
