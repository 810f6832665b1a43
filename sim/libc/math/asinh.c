#include "dd.h"
#include <math.h>

double asinh(double x) {
  if (isnan(x) || isinf(x) || fabs(x) < 0x1p-28) return x;
  double a = fabs(x), h, l;
  struct dd r, s;
  if (a > 0x1p60) {
    __log_dd(&r, a, 0);
    DD_ADD(h, l, r.h, r.l, LN2_HI, LN2_LO);
  } else {
    /* log(1 + a + a^2 / (1 + sqrt(a^2 + 1))) */
    double qh, ql, th, tl;
    TWO_PRODUCT(qh, ql, a, a);
    DD_ADD(h, l, qh, ql, 1.0, 0.0);
    __sqrt_dd(&s, h, l);
    DD_ADD(th, tl, s.h, s.l, 1.0, 0.0);
    DD_DIV(th, tl, qh, ql, th, tl);
    DD_ADD(th, tl, th, tl, a, 0.0);
    DD_ADD(h, l, 1.0, 0.0, th, tl);
    __log_dd(&r, h, l);
    h = r.h;
    l = r.l;
  }
  h += l;
  return x < 0 ? -h : h;
}

double acosh(double x) {
  if (isnan(x)) return x;
  if (x < 1) return __math_invalid(x);
  if (isinf(x)) return x;
  double h, l;
  struct dd r, s;
  if (x > 0x1p60) {
    __log_dd(&r, x, 0);
    DD_ADD(h, l, r.h, r.l, LN2_HI, LN2_LO);
    return h + l;
  }
  double ah, al, bh, bl;
  TWO_SUM(ah, al, x, -1.0);
  TWO_SUM(bh, bl, x, 1.0);
  DD_MUL(h, l, ah, al, bh, bl);
  __sqrt_dd(&s, h, l);
  DD_ADD(h, l, x, 0.0, s.h, s.l);
  __log_dd(&r, h, l);
  return r.h + r.l;
}

double atanh(double x) {
  double a = fabs(x), h, l, th, tl;
  if (isnan(x)) return x;
  if (a > 1) return __math_invalid(x);
  if (a == 1) return __math_pole(x < 0);
  if (a < 0x1p-28) return x;
  struct dd r;
  /* log((1 + a) / (1 - a)) / 2, the quotient as 1 + 2a / (1 - a) */
  TWO_SUM(th, tl, 1.0, -a);
  DD_DIV(th, tl, 2 * a, 0.0, th, tl);
  DD_ADD(h, l, 1.0, 0.0, th, tl);
  __log_dd(&r, h, l);
  h = (r.h + r.l) * 0.5;
  return x < 0 ? -h : h;
}
