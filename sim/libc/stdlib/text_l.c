/* With a locale, which is C. */
#define _GNU_SOURCE
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int strcasecmp_l(const char *a, const char *b, locale_t l) {
  (void)l;
  return strcasecmp(a, b);
}

int strncasecmp_l(const char *a, const char *b, size_t n, locale_t l) {
  (void)l;
  return strncasecmp(a, b, n);
}

char *strptime_l(const char *restrict s, const char *restrict format, struct tm *restrict t, locale_t l) {
  (void)l;
  return strptime(s, format, t);
}

char *nl_langinfo_l(nl_item item, locale_t l) {
  (void)l;
  return nl_langinfo(item);
}

long double strtold_l(const char *restrict s, char **restrict end, locale_t l) {
  (void)l;
  return strtold(s, end);
}
