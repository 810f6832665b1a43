#include "dd.h"
#include <errno.h>
#include <fenv.h>
#include <limits.h>
#include <math.h>

double frexp(double x, int *exponent) {
  unsigned long u = BITS(x);
  *exponent = 0;
  if (x == 0 || EXPONENT_OF(u) == 0x7ff) return x;
  int lift = 0;
  if (!EXPONENT_OF(u)) {
    u = BITS(x * 0x1p54);
    lift = 54;
  }
  *exponent = EXPONENT_OF(u) - 1022 - lift;
  return FROM_BITS((u & ~(0x7ffUL << 52)) | 1022UL << 52);
}

float frexpf(float x, int *exponent) {
  return (float)frexp(x, exponent);
}

/* The exponent is changed in the bits; only a subnormal result is rounded. */
static double scale(double x, int n) {
  unsigned long u = BITS(x);
  int e = EXPONENT_OF(u);
  if (x == 0 || e == 0x7ff) return x;
  if (!e) {
    u = BITS(x * 0x1p54);
    e = EXPONENT_OF(u) - 54;
  }
  if (n > 5000) n = 5000;
  if (n < -5000) n = -5000;
  e += n;
  double sign = x < 0 ? -1.0 : 1.0;
  if (e > 2046) {
    __math_raised(FE_OVERFLOW | FE_INEXACT);
    return sign * INF;
  }
  u &= ~(0x7ffUL << 52);
  if (e > 0) return FROM_BITS(u | (unsigned long)e << 52);
  if (e < -53) {
    __math_raised(FE_UNDERFLOW | FE_INEXACT);
    return sign * 0.0;
  }
  return FROM_BITS(u | (unsigned long)(e + 54) << 52) * 0x1p-54;
}

double scalbn(double x, int n) {
  double y = scale(x, n);
  if ((isinf(y) && !isinf(x)) || (y == 0 && x != 0)) errno = ERANGE;
  return y;
}

double ldexp(double x, int n) {
  return scalbn(x, n);
}

double scalbln(double x, long n) {
  return scalbn(x, n > 5000 ? 5000 : n < -5000 ? -5000 : (int)n);
}

float scalbnf(float x, int n) {
  float y = (float)scale(x, n);
  int over = isinf(y) && !isinf(x);
  if (over || (y == 0 && x != 0)) {
    __math_raised((over ? FE_OVERFLOW : FE_UNDERFLOW) | FE_INEXACT);
    errno = ERANGE;
  }
  return y;
}

float ldexpf(float x, int n) {
  return scalbnf(x, n);
}

float scalblnf(float x, long n) {
  return scalbnf(x, n > 5000 ? 5000 : n < -5000 ? -5000 : (int)n);
}

int ilogb(double x) {
  int e;
  if (x == 0 || isnan(x) || isinf(x)) {
    __math_raised(FE_INVALID);
    errno = EDOM;
    return isinf(x) ? INT_MAX : FP_ILOGB0;
  }
  frexp(x, &e);
  return e - 1;
}

int ilogbf(float x) {
  return ilogb(x);
}

double logb(double x) {
  if (x == 0) {
    __math_raised(FE_DIVBYZERO);
    return -INF;
  }
  if (isnan(x) || isinf(x)) return x * x;
  return ilogb(x);
}

float logbf(float x) {
  return (float)logb(x);
}
