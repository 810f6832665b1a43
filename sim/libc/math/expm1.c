#include "dd.h"
#include <math.h>

double expm1(double x) {
  struct dd r;
  if (isnan(x)) return x;
  if (x > 710) return isinf(x) ? x : __math_overflow(0);
  if (x < -45) return -1;
  if (fabs(x) < 0x1p-54) return x;
  if (fabs(x) < 0.35) {
    __expm1_dd(&r, x, 0);
    return r.h + r.l;
  }
  int k = __exp_dd(&r, x, 0);
  if (k > 110) return __scale_dd(r.h, r.l, k);
  double scale = FROM_BITS((unsigned long)(k + 1023) << 52), h, l;
  DD_ADD(h, l, r.h * scale, r.l * scale, -1.0, 0.0);
  return h + l;
}
