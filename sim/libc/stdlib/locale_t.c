/* Locale objects: there is only the C locale, so one object stands for all. */
#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <locale.h>
#include <string.h>
#include <time.h>

struct __locale_struct {
  char unused;
};

static struct __locale_struct c_locale;
static _Thread_local locale_t current = LC_GLOBAL_LOCALE;

locale_t newlocale(int mask, const char *name, locale_t base) {
  (void)base;
  if (mask == 1 << LC_ALL) mask = LC_ALL_MASK;
  if (mask & ~LC_ALL_MASK || !name) {
    errno = EINVAL;
    return 0;
  }
  if (mask && *name && strcmp(name, "C") && strcmp(name, "POSIX")) {
    errno = ENOENT;
    return 0;
  }
  return &c_locale;
}

locale_t duplocale(locale_t from) {
  (void)from;
  return &c_locale;
}

void freelocale(locale_t l) {
  (void)l;
}

locale_t uselocale(locale_t new) {
  locale_t old = current;
  if (new) current = new;
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
