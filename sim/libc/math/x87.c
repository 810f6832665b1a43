/* Two instructions of x87, rounded to 64 bits as there. */
#include "long_dd.h"

long double __x87_f2xm1(long double f) {
  struct dd e;
  double h, l;
  if (f == 0) return f;
  SPLIT(h, l, f);
  DD_MUL(h, l, h, l, LN2_HI, LN2_LO);
  if (h > -0.35 && h < 0.35) __expm1_dd(&e, h, l);
  else {
    int k = __exp_dd(&e, h, l);
    double scale = FROM_BITS((unsigned long)(k + 1023) << 52);
    DD_ADD(e.h, e.l, e.h * scale, e.l * scale, -1.0, 0.0);
  }
  return __long_sum(e.h, e.l, 0);
}

/* r has log x. */
static long double by(long double y, const struct dd *r) {
  double yh, yl, h, l;
  SPLIT(yh, yl, y);
  DD_MUL(h, l, r->h, r->l, INV_LN2_HI, INV_LN2_LO);
  DD_MUL(h, l, h, l, yh, yl);
  return __long_sum(h, l, 0);
}

long double __x87_fyl2x(long double y, long double x) {
  struct dd r;
  __logl_dd(&r, x);
  return by(y, &r);
}

long double __x87_fyl2xp1(long double y, long double x) {
  struct dd r;
  double h, l;
  SPLIT(h, l, x);
  __log1p_dd(&r, h, l);
  return by(y, &r);
}
