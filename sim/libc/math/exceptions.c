#include "dd.h"
#include "../internal/thread.h"
#include <errno.h>
#include <fenv.h>
#include <math.h>

void __math_raised(int flags) {
  __thread_self()->fp_flags |= (unsigned int)flags;
}

double __math_invalid(double x) {
  if (isnan(x)) return x;
  __math_raised(FE_INVALID);
  errno = EDOM;
  return NOT_A_NUMBER;
}

double __math_overflow(int negative) {
  __math_raised(FE_OVERFLOW | FE_INEXACT);
  errno = ERANGE;
  return negative ? -INF : INF;
}

double __math_underflow(int negative) {
  __math_raised(FE_UNDERFLOW | FE_INEXACT);
  errno = ERANGE;
  return negative ? -0.0 : 0.0;
}

double __math_pole(int negative) {
  __math_raised(FE_DIVBYZERO);
  errno = ERANGE;
  return negative ? -INF : INF;
}

double __scale_dd(double h, double l, int exponent) {
  if (h == 0 || exponent == 0) return h + l;
  int top = EXPONENT_OF(BITS(h)) - 1023 + exponent;
  int negative = h < 0;
  if (top > 1023) return __math_overflow(negative);
  if (top >= -1022) {
    /* In two steps: 2^exponent itself may be out of range. */
    double x = h + l;
    int half = exponent / 2;
    x = x * FROM_BITS((unsigned long)(half + 1023) << 52) * FROM_BITS((unsigned long)(exponent - half + 1023) << 52);
    return isinf(x) ? __math_overflow(negative) : x;
  }
  if (top < -1080) return __math_underflow(negative);
  /* Rounded once where the subnormal numbers' last place is: next to 1. */
  int lift = exponent + 1022;
  double up = lift < -1000 ? 0 : FROM_BITS((unsigned long)(lift + 1023) << 52);
  double v = h * up, w = l * up, one = negative ? -1.0 : 1.0, s, e;
  FAST_SUM(s, e, one, v);
  e += w;
  double y = s + e - one;
  if (y == 0) return __math_underflow(negative);
  return y * 0x1p-1022;
}
