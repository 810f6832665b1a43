#define _GNU_SOURCE
#include "../internal/wide.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wctype.h>

int wcscoll(const wchar_t *a, const wchar_t *b) {
  return wcscmp(a, b);
}

size_t wcsxfrm(wchar_t *restrict to, const wchar_t *restrict from, size_t n) {
  size_t length = wcslen(from);
  if (n) {
    wcsncpy(to, from, n);
    if (length >= n) to[n - 1] = from[n - 1];
  }
  return length;
}

size_t mbsnrtowcs(wchar_t *restrict to, const char **restrict from, size_t bytes, size_t n, mbstate_t *restrict state) {
  (void)state;
  size_t i = 0;
  for (; i < bytes && (!to || i < n); i++) {
    unsigned char c = (unsigned char)(*from)[i];
    if (c > 127) {
      if (to) *from += i;
      errno = EILSEQ;
      return (size_t)-1;
    }
    if (to) to[i] = c;
    if (!c) {
      if (to) *from = 0;
      return i;
    }
  }
  if (to) *from += i;
  return i;
}

size_t mbsrtowcs(wchar_t *restrict to, const char **restrict from, size_t n, mbstate_t *restrict state) {
  return mbsnrtowcs(to, from, (size_t)-1, n, state);
}

size_t wcsnrtombs(char *restrict to, const wchar_t **restrict from, size_t count, size_t n, mbstate_t *restrict state) {
  (void)state;
  size_t i = 0;
  for (; i < count && (!to || i < n); i++) {
    wchar_t c = (*from)[i];
    if ((unsigned int)c > 127) {
      if (to) *from += i;
      errno = EILSEQ;
      return (size_t)-1;
    }
    if (to) to[i] = (char)c;
    if (!c) {
      if (to) *from = 0;
      return i;
    }
  }
  if (to) *from += i;
  return i;
}

size_t wcsrtombs(char *restrict to, const wchar_t **restrict from, size_t n, mbstate_t *restrict state) {
  return wcsnrtombs(to, from, (size_t)-1, n, state);
}

size_t wcsftime(wchar_t *restrict to, size_t n, const wchar_t *restrict format, const struct tm *restrict t) {
  char *bytes = __narrow(format), *text = malloc(n ? n : 1);
  size_t length = bytes && text ? strftime(text, n, bytes, t) : 0;
  for (size_t i = 0; length && i <= length; i++) to[i] = (unsigned char)text[i];
  free(bytes);
  free(text);
  return length;
}

long long wcstoll(const wchar_t *restrict s, wchar_t **restrict end, int base) {
  return wcstol(s, end, base);
}

unsigned long long wcstoull(const wchar_t *restrict s, wchar_t **restrict end, int base) {
  return wcstoul(s, end, base);
}

float wcstof(const wchar_t *restrict s, wchar_t **restrict end) {
  char text[1024], *stop;
  size_t n = 0;
  for (; n < sizeof text - 1 && s[n] > 0 && s[n] < 128; n++) text[n] = (char)s[n];
  text[n] = 0;
  float x = strtof(text, &stop);
  if (end) *end = (wchar_t *)s + (stop - text);
  return x;
}

wchar_t *wcpcpy(wchar_t *restrict to, const wchar_t *restrict from) {
  size_t n = wcslen(from);
  wmemcpy(to, from, n + 1);
  return to + n;
}

wchar_t *wcpncpy(wchar_t *restrict to, const wchar_t *restrict from, size_t n) {
  size_t length = wcsnlen(from, n);
  wcsncpy(to, from, n);
  return to + length;
}

int wcsncasecmp(const wchar_t *a, const wchar_t *b, size_t n) {
  for (; n; a++, b++, n--) {
    wint_t x = towlower((wint_t)*a), y = towlower((wint_t)*b);
    if (x != y) return (int)x - (int)y;
    if (!x) break;
  }
  return 0;
}

int wcscasecmp(const wchar_t *a, const wchar_t *b) {
  return wcsncasecmp(a, b, (size_t)-1);
}

wchar_t *wcschrnul(const wchar_t *s, wchar_t c) {
  while (*s && *s != c) s++;
  return (wchar_t *)s;
}

wchar_t *wmempcpy(wchar_t *restrict to, const wchar_t *restrict from, size_t n) {
  return wmemcpy(to, from, n) + n;
}

int wcwidth(wchar_t c) {
  return !c ? 0 : c >= ' ' && c < 127 ? 1 : -1;
}

int wcswidth(const wchar_t *s, size_t n) {
  int width = 0;
  for (; n && *s; s++, n--) {
    if (wcwidth(*s) < 0) return -1;
    width++;
  }
  return width;
}

long long wcstoq(const wchar_t *restrict s, wchar_t **restrict end, int base) {
  return wcstoll(s, end, base);
}

unsigned long long wcstouq(const wchar_t *restrict s, wchar_t **restrict end, int base) {
  return wcstoull(s, end, base);
}

wchar_t *wcswcs(const wchar_t *s, const wchar_t *part) {
  return wcsstr(s, part);
}
