#define _GNU_SOURCE
#include "../internal/charset.h"
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
  static mbstate_t own;
  mbstate_t scratch, *now = state ? state : &own;
  if (!to) {
    scratch = *now;
    now = &scratch;
  }
  const char *s = *from;
  size_t i = 0;
  while (bytes && (!to || i < n)) {
    wchar_t c;
    size_t taken = mbrtowc(&c, s, bytes, now);
    if (taken == (size_t)-1) {
      if (to) *from = s;
      return taken;
    }
    if (taken == (size_t)-2) {
      s += bytes;
      break;
    }
    if (to) to[i] = c;
    if (!c) {
      if (to) *from = 0;
      return i;
    }
    s += taken;
    if (bytes != (size_t)-1) bytes -= taken;
    i++;
  }
  if (to) *from = s;
  return i;
}

size_t mbsrtowcs(wchar_t *restrict to, const char **restrict from, size_t n, mbstate_t *restrict state) {
  return mbsnrtowcs(to, from, (size_t)-1, n, state);
}

size_t wcsnrtombs(char *restrict to, const wchar_t **restrict from, size_t count, size_t n, mbstate_t *restrict state) {
  (void)state;
  const wchar_t *s = *from;
  size_t done = 0;
  for (; count; count--, s++) {
    char one[8];
    size_t length = __locale_encode(one, *s);
    if (length == (size_t)-1) {
      if (to) *from = s;
      return length;
    }
    if (to) {
      if (done + length > n) break;
      memcpy(to + done, one, length);
    }
    if (!*s) {
      if (to) *from = 0;
      return done;
    }
    done += length;
  }
  if (to) *from = s;
  return done;
}

size_t wcsrtombs(char *restrict to, const wchar_t **restrict from, size_t n, mbstate_t *restrict state) {
  return wcsnrtombs(to, from, (size_t)-1, n, state);
}

size_t wcsftime(wchar_t *restrict to, size_t n, const wchar_t *restrict format, const struct tm *restrict t) {
  size_t room = 6 * n + 1;
  char *bytes = __narrow(format), *text = malloc(room);
  size_t length = bytes && text ? strftime(text, room, bytes, t) : 0;
  length = length ? __widen(to, n, text, length) : 0;
  free(bytes);
  free(text);
  return length < n ? length : 0;
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
  if ((unsigned int)c > 127) return __unicode ? __unicode->width((wint_t)c) : -1;
  return !c ? 0 : c >= ' ' && c < 127 ? 1 : -1;
}

int wcswidth(const wchar_t *s, size_t n) {
  int width = 0;
  for (; n && *s; s++, n--) {
    int one = wcwidth(*s);
    if (one < 0) return -1;
    width += one;
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
