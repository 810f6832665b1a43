#include "dd.h"
#include <math.h>

/* sqrt(1 - x^2), 0 <= x <= 1. */
static void other_side(struct dd *r, double x) {
  double ah, al, bh, bl, ph, pl;
  TWO_SUM(ah, al, 1.0, -x);
  TWO_SUM(bh, bl, 1.0, x);
  DD_MUL(ph, pl, ah, al, bh, bl);
  __sqrt_dd(r, ph, pl);
}

double asin(double x) {
  struct dd c, r;
  double a = fabs(x);
  if (!(a <= 1)) return __math_invalid(x);
  if (a < 0x1p-26) return x == 0 ? x : x + x * x * x * 0.16666666666666666;
  if (a == 1) return x < 0 ? -PI_2_HI : PI_2_HI;
  other_side(&c, a);
  __atan2_dd(&r, a, 0, c.h, c.l);
  return x < 0 ? -(r.h + r.l) : r.h + r.l;
}

double acos(double x) {
  struct dd s, r;
  double a = fabs(x), h, l;
  if (!(a <= 1)) return __math_invalid(x);
  if (x == 1) return 0;
  if (x == -1) return PI_HI;
  if (a < 0x1p-60) return PI_2_HI;
  other_side(&s, a);
  __atan2_dd(&r, s.h, s.l, a, 0);
  h = r.h;
  l = r.l;
  if (x < 0) DD_ADD(h, l, PI_HI, PI_LO, -h, -l);
  return h + l;
}
