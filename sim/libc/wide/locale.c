/* With a locale: its character set counts for the time of the call. */
#define _GNU_SOURCE
#include "../internal/charset.h"
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <strings.h>
#include <time.h>
#include <wchar.h>
#include <wctype.h>

#define CLASS(type, name) \
  type name##_l(wint_t c, locale_t l) { \
    signed char before = __own_charset; \
    if (l != LC_GLOBAL_LOCALE) __own_charset = l->charset; \
    type result = name(c); \
    __own_charset = before; \
    return result; \
  }

CLASS(int, iswalnum)
CLASS(int, iswalpha)
CLASS(int, iswblank)
CLASS(int, iswcntrl)
CLASS(int, iswdigit)
CLASS(int, iswgraph)
CLASS(int, iswlower)
CLASS(int, iswprint)
CLASS(int, iswpunct)
CLASS(int, iswspace)
CLASS(int, iswupper)
CLASS(int, iswxdigit)
CLASS(wint_t, towlower)
CLASS(wint_t, towupper)

int iswctype_l(wint_t c, wctype_t class, locale_t l) {
  (void)l;
  return iswctype(c, class);
}

wctype_t wctype_l(const char *name, locale_t l) {
  (void)l;
  return wctype(name);
}



wint_t towctrans_l(wint_t c, wctrans_t how, locale_t l) {
  (void)l;
  return towctrans(c, how);
}

wctrans_t wctrans_l(const char *name, locale_t l) {
  (void)l;
  return wctrans(name);
}

int wcscasecmp_l(const wchar_t *a, const wchar_t *b, locale_t l) {
  (void)l;
  return wcscasecmp(a, b);
}

int wcsncasecmp_l(const wchar_t *a, const wchar_t *b, size_t n, locale_t l) {
  (void)l;
  return wcsncasecmp(a, b, n);
}

int wcscoll_l(const wchar_t *a, const wchar_t *b, locale_t l) {
  (void)l;
  return wcscoll(a, b);
}

size_t wcsxfrm_l(wchar_t *restrict to, const wchar_t *restrict from, size_t n, locale_t l) {
  (void)l;
  return wcsxfrm(to, from, n);
}

double wcstod_l(const wchar_t *restrict s, wchar_t **restrict end, locale_t l) {
  (void)l;
  return wcstod(s, end);
}

float wcstof_l(const wchar_t *restrict s, wchar_t **restrict end, locale_t l) {
  (void)l;
  return wcstof(s, end);
}

long double wcstold_l(const wchar_t *restrict s, wchar_t **restrict end, locale_t l) {
  (void)l;
  return wcstold(s, end);
}

long wcstol_l(const wchar_t *restrict s, wchar_t **restrict end, int base, locale_t l) {
  (void)l;
  return wcstol(s, end, base);
}

unsigned long wcstoul_l(const wchar_t *restrict s, wchar_t **restrict end, int base, locale_t l) {
  (void)l;
  return wcstoul(s, end, base);
}

long long wcstoll_l(const wchar_t *restrict s, wchar_t **restrict end, int base, locale_t l) {
  (void)l;
  return wcstoll(s, end, base);
}

unsigned long long wcstoull_l(const wchar_t *restrict s, wchar_t **restrict end, int base, locale_t l) {
  (void)l;
  return wcstoull(s, end, base);
}

size_t wcsftime_l(wchar_t *restrict to, size_t n, const wchar_t *restrict format, const struct tm *restrict t, locale_t l) {
  (void)l;
  return wcsftime(to, n, format, t);
}
