#include "dd.h"
#include <math.h>

double exp(double x) {
  struct dd r;
  if (isnan(x)) return x;
  if (x > 710) return isinf(x) ? x : __math_overflow(0);
  if (x < -750) return isinf(x) ? 0 : __math_underflow(0);
  int k = __exp_dd(&r, x, 0);
  return __scale_dd(r.h, r.l, k);
}
