/* With a locale, which is C. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UNUSED (void)l

double strtod_l(const char *restrict s, char **restrict end, locale_t l) {
  UNUSED;
  return strtod(s, end);
}

float strtof_l(const char *restrict s, char **restrict end, locale_t l) {
  UNUSED;
  return strtof(s, end);
}

long strtol_l(const char *restrict s, char **restrict end, int base, locale_t l) {
  UNUSED;
  return strtol(s, end, base);
}

unsigned long strtoul_l(const char *restrict s, char **restrict end, int base, locale_t l) {
  UNUSED;
  return strtoul(s, end, base);
}

long long strtoll_l(const char *restrict s, char **restrict end, int base, locale_t l) {
  UNUSED;
  return strtol(s, end, base);
}

unsigned long long strtoull_l(const char *restrict s, char **restrict end, int base, locale_t l) {
  UNUSED;
  return strtoul(s, end, base);
}

/* The format is a percent sign, perhaps a precision, and one of aAeEfFgG. */
int strfromd(char *restrict to, size_t n, const char *restrict format, double x) {
  return snprintf(to, n, format, x);
}

int strfromf(char *restrict to, size_t n, const char *restrict format, float x) {
  return snprintf(to, n, format, (double)x);
}

int strfroml(char *restrict to, size_t n, const char *restrict format, long double x) {
  char own[32];
  size_t length = strlen(format);
  if (length < 2 || length > sizeof own - 2) return snprintf(to, n, format, x);
  memcpy(own, format, length - 1);
  own[length - 1] = 'L';
  own[length] = format[length - 1];
  own[length + 1] = 0;
  return snprintf(to, n, own, x);
}
