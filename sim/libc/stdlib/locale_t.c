/* Locale objects: one of C and one of C.UTF-8. */
#define _GNU_SOURCE
#include "../internal/charset.h"
#include <ctype.h>
#include <errno.h>
#include <locale.h>
#include <string.h>
#include <time.h>

static struct __locale_struct c_locale = {CHARSET_C}, utf8_locale = {CHARSET_UTF8};

int __locale_charset(const char *name, size_t n);
const char *__locale_from_environment(int category);

/* Only LC_CTYPE tells the two apart. */
locale_t newlocale(int mask, const char *name, locale_t base) {
  if (mask == 1 << LC_ALL) mask = LC_ALL_MASK;
  if (mask & ~LC_ALL_MASK || !name) {
    errno = EINVAL;
    return 0;
  }
  if (mask && !*name) name = __locale_from_environment(LC_CTYPE);
  int charset = mask ? __locale_charset(name, strlen(name)) : CHARSET_C;
  if (!charset) {
    errno = ENOENT;
    return 0;
  }
  if (!(mask & LC_CTYPE_MASK)) return base ? base : &c_locale;
  if (charset == CHARSET_UTF8) __want_utf8();
  return charset == CHARSET_UTF8 ? &utf8_locale : &c_locale;
}

locale_t duplocale(locale_t from) {
  if (from == LC_GLOBAL_LOCALE) return __global_charset == CHARSET_UTF8 ? &utf8_locale : &c_locale;
  return from;
}

void freelocale(locale_t l) {
  (void)l;
}

locale_t uselocale(locale_t new) {
  locale_t old = __own_charset == CHARSET_UTF8 ? &utf8_locale : __own_charset ? &c_locale : LC_GLOBAL_LOCALE;
  if (new) __own_charset = new == LC_GLOBAL_LOCALE ? CHARSET_GLOBAL : new->charset;
  return old;
}

#define CLASS(name) \
  int name##_l(int c, locale_t l) { \
    (void)l; \
    return name(c); \
  }

CLASS(isalnum)
CLASS(isalpha)
CLASS(iscntrl)
CLASS(isdigit)
CLASS(isgraph)
CLASS(islower)
CLASS(isprint)
CLASS(ispunct)
CLASS(isspace)
CLASS(isupper)
CLASS(isxdigit)
CLASS(isblank)
CLASS(tolower)
CLASS(toupper)

int strcoll_l(const char *a, const char *b, locale_t l) {
  (void)l;
  return strcmp(a, b);
}

size_t strxfrm_l(char *restrict to, const char *restrict from, size_t n, locale_t l) {
  (void)l;
  return strxfrm(to, from, n);
}

char *strerror_l(int error, locale_t l) {
  (void)l;
  return strerror(error);
}

size_t strftime_l(char *restrict to, size_t n, const char *restrict format, const struct tm *restrict t, locale_t l) {
  (void)l;
  return strftime(to, n, format, t);
}
