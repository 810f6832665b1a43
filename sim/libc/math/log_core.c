#include "dd.h"

/* log of a number near 1, given as 1 + d: the series in d, so that a small result has all its bits. */
void __log_near_one(struct dd *result, double dh, double dl) {
  double sh = 0, sl = 0;
  for (int n = 12; n >= 1; n--) {
    double ch, cl;
    DD_DIV(ch, cl, n & 1 ? 1.0 : -1.0, 0.0, (double)n, 0.0);
    DD_ADD(sh, sl, ch, cl, sh, sl);
    DD_MUL(sh, sl, sh, sl, dh, dl);
  }
  result->h = sh;
  result->l = sl;
}

/* In plain doubles, good to about 2^-50. */
static double first_guess(double x) {
  unsigned long u = BITS(x);
  int k = 0;
  if (!EXPONENT_OF(u)) {
    u = BITS(x * 0x1p54);
    k = -54;
  }
  k += EXPONENT_OF(u) - 1023;
  double m = FROM_BITS((u & 0xfffffffffffffUL) | 0x3ffUL << 52);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    k++;
  }
  double s = (m - 1) / (m + 1), z = s * s, p = 1.0 / 23;
  for (int n = 21; n >= 3; n -= 2) p = p * z + 1.0 / n;
  return k * LN2_HI + (2 * s + 2 * s * z * p + k * LN2_LO);
}

void __log_dd(struct dd *result, double xh, double xl) {
  double d = xh - 1;
  if (d > -0x1p-9 && d < 0x1p-9) {
    double h, l;
    TWO_SUM(h, l, d, xl);
    __log_near_one(result, h, l);
    return;
  }
  /* log x = y + log(x exp(-y)), and that is the log of almost 1. */
  double y = first_guess(xh), ph, pl;
  struct dd e;
  int k = __exp_dd(&e, -y, 0);
  /* 2^k may be out of range for a subnormal x: half of it on each side. */
  int half = k / 2;
  double a = FROM_BITS((unsigned long)(half + 1023) << 52), b = FROM_BITS((unsigned long)(k - half + 1023) << 52);
  double h = xh * a * b, l = xl * a * b;
  DD_MUL(ph, pl, h, l, e.h, e.l);
  DD_ADD(ph, pl, ph, pl, -1.0, 0.0);
  pl -= ph * ph * (0.5 - ph / 3);
  DD_ADD(result->h, result->l, y, 0.0, ph, pl);
}
