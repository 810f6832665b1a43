#define _GNU_SOURCE
#include "../internal/decimal.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char text[340];

/* Digits of x: so many significant ones, or so many behind the point. */
static char *convert(double x, int digits, int behind_point, int *point, int *negative) {
  unsigned long bits = __builtin_double_bits(x);
  *negative = (int)(bits >> 63);
  int exponent = (int)(bits >> 52 & 0x7ff);
  unsigned long mantissa = bits & 0xfffffffffffffUL;
  if (exponent == 0x7ff) {
    *point = 0;
    return mantissa ? "nan" : "inf";
  }
  struct __decimal d;
  __decimal_from(&d, exponent ? mantissa | 1UL << 52 : mantissa, exponent ? exponent - 1075 : -1074);
  if (digits > 17 && !behind_point) digits = 17;
  int keep = behind_point ? d.point + digits : digits;
  __decimal_round(&d, keep);
  *point = d.n ? d.point : behind_point ? 0 : 1;
  int n = behind_point ? d.point + digits : digits;
  if (!d.n && behind_point) n = digits;
  if (n > 320) n = 320;
  if (n < 0) n = 0;
  for (int i = 0; i < n; i++) text[i] = i < d.n ? d.digits[i] : '0';
  text[n] = 0;
  return text;
}

char *ecvt(double x, int digits, int *restrict point, int *restrict negative) {
  return convert(x, digits, 0, point, negative);
}

char *fcvt(double x, int digits, int *restrict point, int *restrict negative) {
  return convert(x, digits, 1, point, negative);
}

char *gcvt(double x, int digits, char *to) {
  sprintf(to, "%.*g", digits > 17 ? 17 : digits, x);
  return to;
}

static int into(const char *digits, char *to, size_t n) {
  if (strlen(digits) + 1 > n) return -1;
  strcpy(to, digits);
  return 0;
}

int ecvt_r(double x, int digits, int *restrict point, int *restrict negative, char *restrict to, size_t n) {
  return into(convert(x, digits, 0, point, negative), to, n);
}

int fcvt_r(double x, int digits, int *restrict point, int *restrict negative, char *restrict to, size_t n) {
  if (!to) {
    errno = EINVAL;
    return -1;
  }
  return into(convert(x, digits, 1, point, negative), to, n);
}

char *qgcvt(long double x, int digits, char *to) {
  sprintf(to, "%.*Lg", digits > 21 ? 21 : digits, x);
  return to;
}
