#define DD_INLINE
#include "dd.h"
#include <math.h>

/* 0 y is no integer, 1 odd, 2 even. */
static int parity(double y) {
  double a = fabs(y);
  if (a >= 0x1p53) return 2;
  if (__builtin_trunc(a) != a) return 0;
  return (unsigned long)a & 1 ? 1 : 2;
}

static double zero_or_infinity(double base, double y, int odd) {
  double a = fabs(base);
  int negative = signbit(base) && odd;
  if (a == 0 && y < 0) return isinf(y) ? INF : __math_pole(negative);
  double r = (a == 0) == (y > 0) ? 0 : INF;
  return negative ? -r : r;
}

double pow(double x, double y) {
  if (y == 0 || x == 1) return 1;
  if (isnan(x) || isnan(y)) return x + y;
  double a = fabs(x);
  int kind = parity(y);
  if (isinf(y)) {
    if (a == 1) return 1;
    return (a > 1) == (y > 0) ? INF : 0;
  }
  if (a == 0 || isinf(a)) return zero_or_infinity(x, y, kind == 1);
  int negative = 0;
  if (x < 0) {
    if (!kind) return __math_invalid(x);
    negative = kind == 1;
  }
  if (a == 1) return negative ? -1 : 1;
  struct dd r;
  double h, l;
  __log_dd(&r, a, 0);
  double rough = r.h * y;
  if (rough > 720) return __math_overflow(negative);
  if (rough < -760) return __math_underflow(negative);
  if (fabs(y) < 0x1p-80) return 1;
  DD_MUL(h, l, r.h, r.l, y, 0.0);
  int k = __exp_dd(&r, h, l);
  return negative ? __scale_dd(-r.h, -r.l, k) : __scale_dd(r.h, r.l, k);
}
