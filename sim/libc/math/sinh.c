#include "dd.h"
#include <math.h>

/* exp(a)/2 and exp(-a)/2 for 0 <= a <= 711, as dd scaled by 2^-k … : large a needs only the first. */
static double from_large(double a, int negative) {
  struct dd r;
  int k = __exp_dd(&r, a, 0);
  return negative ? __scale_dd(-r.h, -r.l, k - 1) : __scale_dd(r.h, r.l, k - 1);
}

double sinh(double x) {
  if (isnan(x) || isinf(x) || fabs(x) < 0x1p-28) return x;
  double a = fabs(x), h, l, ih, il;
  if (a > 40) return a > 712 ? __math_overflow(x < 0) : from_large(a, x < 0);
  struct dd e;
  if (a < 0.35) {
    /* (p + p / (p + 1)) / 2 with p = expm1(a) */
    __expm1_dd(&e, a, 0);
    DD_ADD(h, l, e.h, e.l, 1.0, 0.0);
    DD_DIV(ih, il, e.h, e.l, h, l);
    DD_ADD(h, l, e.h, e.l, ih, il);
  } else {
    int k = __exp_dd(&e, a, 0);
    double scale = FROM_BITS((unsigned long)(k + 1023) << 52);
    DD_DIV(ih, il, 1.0, 0.0, e.h * scale, e.l * scale);
    DD_ADD(h, l, e.h * scale, e.l * scale, -ih, -il);
  }
  h = (h + l) * 0.5;
  return x < 0 ? -h : h;
}

double cosh(double x) {
  double a = fabs(x), h, l, ih, il;
  if (isnan(x) || isinf(x)) return a;
  if (a > 40) return a > 712 ? __math_overflow(0) : from_large(a, 0);
  struct dd e;
  int k = __exp_dd(&e, a, 0);
  double scale = FROM_BITS((unsigned long)(k + 1023) << 52);
  DD_DIV(ih, il, 1.0, 0.0, e.h * scale, e.l * scale);
  DD_ADD(h, l, e.h * scale, e.l * scale, ih, il);
  return (h + l) * 0.5;
}

double tanh(double x) {
  if (isnan(x) || fabs(x) < 0x1p-28) return x;
  double a = fabs(x), h, l, ph, pl;
  if (a > 22) return x < 0 ? -1 : 1;
  struct dd e;
  /* p / (p + 2) with p = expm1(2a) */
  if (2 * a < 0.35) {
    __expm1_dd(&e, 2 * a, 0);
    ph = e.h;
    pl = e.l;
  } else {
    int k = __exp_dd(&e, 2 * a, 0);
    double scale = FROM_BITS((unsigned long)(k + 1023) << 52);
    DD_ADD(ph, pl, e.h * scale, e.l * scale, -1.0, 0.0);
  }
  DD_ADD(h, l, ph, pl, 2.0, 0.0);
  DD_DIV(h, l, ph, pl, h, l);
  h += l;
  return x < 0 ? -h : h;
}
