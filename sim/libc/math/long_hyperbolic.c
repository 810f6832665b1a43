/* By the formulas that glibc uses, in long double. */
#include "long_dd.h"

#define LN2 0xb.17217f7d1cf79acp-4L

/* exp(a) / 2, a large. */
static long double half_of(long double a) {
  if (a < 11356.5L) return 0.5L * expl(a);
  long double w = expl(0.5L * a), y = 0.5L * w * w;
  return isinf(y) ? __math_overflow(0) : y;
}

long double sinhl(long double x) {
  long double a = fabsl(x), h = x < 0 ? -0.5L : 0.5L;
  if (isnan(x) || isinf(x) || a < 0x1p-32L) return x;
  if (a >= 25) {
    long double y = half_of(a);
    return x < 0 ? -y : y;
  }
  long double t = expm1l(a);
  return a < 1 ? h * (2 * t - t * t / (t + 1)) : h * (t + t / (t + 1));
}

long double coshl(long double x) {
  long double a = fabsl(x);
  if (isnan(x) || isinf(x)) return a;
  if (a >= 22) return half_of(a);
  if (a < 0.34657359L) {
    if (a < 0x1p-64L) return 1;
    long double t = expm1l(a), w = 1 + t;
    return 1 + t * t / (w + w);
  }
  long double t = expl(a);
  return 0.5L * t + 0.5L / t;
}

long double tanhl(long double x) {
  long double a = fabsl(x), z = 1;
  if (isnan(x) || x == 0) return x;
  if (a < 23) {
    if (a < 0x1p-56L) return x * (1 + x);
    if (a >= 1) z = 1 - 2 / (expm1l(2 * a) + 2);
    else {
      long double t = expm1l(-2 * a);
      z = -t / (t + 2);
    }
  }
  return x < 0 ? -z : z;
}

long double asinhl(long double x) {
  long double a = fabsl(x), w;
  if (isnan(x) || isinf(x) || a < 0x1p-33L) return x;
  if (a >= 0x1p34L) w = logl(a) + LN2;
  else if (a >= 4) w = logl(2 * a + 1 / (sqrtl(a * a + 1) + a));
  else {
    long double t = a * a;
    w = log1pl(a + t / (1 + sqrtl(1 + t)));
  }
  return x < 0 ? -w : w;
}

long double acoshl(long double x) {
  if (isnan(x)) return x;
  if (x < 1) return __math_invalid(0);
  if (isinf(x)) return x;
  if (x >= 0x1p30L) return logl(x) + LN2;
  if (x > 2) return logl(2 * x - 1 / (x + sqrtl(x * x - 1)));
  long double t = x - 1;
  return log1pl(t + sqrtl(2 * t + t * t));
}

long double atanhl(long double x) {
  long double a = fabsl(x), t;
  if (isnan(x) || a < 0x1p-32L) return x;
  if (a > 1) return __math_invalid(2);
  if (a == 1) return __math_pole(x < 0);
  if (a < 0.5L) {
    t = a + a;
    t = 0.5L * log1pl(t + t * a / (1 - a));
  } else t = 0.5L * log1pl((a + a) / (1 - a));
  return x < 0 ? -t : t;
}
