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

/* The product of two powers of e, in glibc's order of operations. */
double exp10(double x) {
  if (isnan(x)) return x;
  if (x > 309) return isinf(x) ? x : __math_overflow(0);
  if (x < -332) return isinf(x) ? 0 : __math_underflow(0);
  if (fabs(x) < 0x1p-56) return 1;
  double upper = FROM_BITS(BITS(x) & ~0x7ffffffUL), lower = x - upper;
  double high = upper * 0x2.4d7637p0, low = upper * 0x7.6aaa2b05ba95cp-28 + lower * 2.30258509299404568402;
  return exp(high) * exp(low);
}
