#include "dd.h"
#include <math.h>

double hypot(double x, double y) {
  double a = fabs(x), b = fabs(y);
  if (isinf(a) || isinf(b)) return INF;
  if (isnan(a) || isnan(b)) return x + y;
  if (a < b) {
    double t = a;
    a = b;
    b = t;
  }
  if (b == 0) return a;
  if (EXPONENT_OF(BITS(a)) - EXPONENT_OF(BITS(b)) > 60) return a + b;
  double scale = 1;
  if (a > 0x1p500) {
    scale = 0x1p600;
    a *= 0x1p-600;
    b *= 0x1p-600;
  } else if (b < 0x1p-450) {
    scale = 0x1p-600;
    a *= 0x1p600;
    b *= 0x1p600;
  }
  double ah, al, bh, bl;
  TWO_PRODUCT(ah, al, a, a);
  TWO_PRODUCT(bh, bl, b, b);
  DD_ADD(ah, al, ah, al, bh, bl);
  struct dd r;
  __sqrt_dd(&r, ah, al);
  double h = (r.h + r.l) * scale;
  return isinf(h) ? __math_overflow(0) : h;
}
