#include "dd.h"
#include <math.h>

/* 2/sqrt(pi) exp(-x^2) (x + 2x^3/3 + 4x^5/15 + …): all terms have one sign. 0 < x <= 6. */
static void series(struct dd *result, double x) {
  double zh, zl, th, tl, sh, sl;
  TWO_PRODUCT(zh, zl, x, x);
  th = sh = x;
  tl = sl = 0;
  for (int n = 1; n < 400 && th > sh * 0x1p-110; n++) {
    DD_MUL(th, tl, th, tl, 2 * zh, 2 * zl);
    DD_DIV(th, tl, th, tl, 2.0 * n + 1, 0.0);
    DD_ADD(sh, sl, sh, sl, th, tl);
  }
  struct dd e;
  int k = __exp_dd(&e, -zh, -zl);
  double scale = FROM_BITS((unsigned long)(k + 1023) << 52);
  DD_MUL(sh, sl, sh, sl, e.h * scale, e.l * scale);
  DD_MUL(result->h, result->l, sh, sl, TWO_SQRT_PI_HI, TWO_SQRT_PI_LO);
}

double erf(double x) {
  double a = fabs(x);
  if (isnan(x) || x == 0) return x;
  if (a >= 6) return x < 0 ? -1 : 1;
  if (a < 0x1p-28) return x * (TWO_SQRT_PI_HI - 1) + x;
  struct dd r;
  series(&r, a);
  return x < 0 ? -(r.h + r.l) : r.h + r.l;
}

/* exp(-x^2)/(x sqrt(pi)) times the continued fraction 1/(1 + q/(1 + 2q/(1 + …))), q = 1/(2x^2). */
static double far(double x) {
  double zh, zl, qh, ql, fh = 1, fl = 0;
  TWO_PRODUCT(zh, zl, x, x);
  DD_DIV(qh, ql, 0.5, 0.0, zh, zl);
  for (int n = 100; n >= 1; n--) {
    double th, tl;
    DD_MUL(th, tl, qh, ql, (double)n, 0.0);
    DD_DIV(th, tl, th, tl, fh, fl);
    DD_ADD(fh, fl, 1.0, 0.0, th, tl);
  }
  struct dd e;
  int k = __exp_dd(&e, -zh, -zl);
  double h, l;
  DD_MUL(h, l, fh, fl, x, 0.0);
  DD_DIV(h, l, e.h, e.l, h, l);
  DD_MUL(h, l, h, l, INV_SQRT_PI_HI, INV_SQRT_PI_LO);
  return __scale_dd(h, l, k);
}

double erfc(double x) {
  if (isnan(x)) return x;
  if (x >= 4) return isinf(x) ? 0 : x > 28 ? __math_underflow(0) : far(x);
  if (x <= -6) return 2;
  if (fabs(x) < 0x1p-56) return 1 - x;
  struct dd r;
  double h, l;
  series(&r, fabs(x));
  if (x > 0) DD_ADD(h, l, 1.0, 0.0, -r.h, -r.l);
  else DD_ADD(h, l, 1.0, 0.0, r.h, r.l);
  return h + l;
}

float erff(float x) {
  return (float)erf(x);
}

float erfcf(float x) {
  return (float)erfc(x);
}
