#define _GNU_SOURCE
#include "dd.h"
#include <math.h>

double exp2(double x) {
  struct dd r;
  if (isnan(x)) return x;
  if (x >= 1024) return isinf(x) ? x : __math_overflow(0);
  if (x < -1080) return isinf(x) ? 0 : __math_underflow(0);
  double k = __builtin_rint(x), h, l;
  DD_MUL(h, l, LN2_HI, LN2_LO, x - k, 0.0);
  __expm1_dd(&r, h, l);
  DD_ADD(h, l, 1.0, 0.0, r.h, r.l);
  return __scale_dd(h, l, (int)k);
}

double exp10(double x) {
  struct dd r;
  if (isnan(x)) return x;
  if (x > 310) return isinf(x) ? x : __math_overflow(0);
  if (x < -330) return isinf(x) ? 0 : __math_underflow(0);
  double h, l;
  DD_MUL(h, l, LN10_HI, LN10_LO, x, 0.0);
  int k = __exp_dd(&r, h, l);
  return __scale_dd(r.h, r.l, k);
}
