/* The gamma function by Stirling's series, after shifting the argument up to where it converges. */
#include "dd.h"
#include "gamma_table.h"
#include <math.h>

int signgam;

/* log gamma(x), x > 0. */
static void log_gamma(struct dd *result, double x) {
  double xh = x, xl = 0, ph = 1, pl = 0;
  struct dd log_product = {0, 0}, log_x;
  int multiplied = 0;
  while (xh < 40) {
    DD_MUL(ph, pl, ph, pl, xh, xl);
    DD_ADD(xh, xl, xh, xl, 1.0, 0.0);
    multiplied = 1;
  }
  if (multiplied) __log_dd(&log_product, ph, pl);
  double ih, il, zh, zl, sh = 0, sl = 0, th, tl;
  DD_DIV(ih, il, 1.0, 0.0, xh, xl);
  DD_MUL(zh, zl, ih, il, ih, il);
  for (int k = 11; k >= 0; k--) {
    DD_MUL(sh, sl, sh, sl, zh, zl);
    DD_ADD(sh, sl, stirling[k][0], stirling[k][1], sh, sl);
  }
  DD_MUL(sh, sl, sh, sl, ih, il);
  DD_ADD(sh, sl, sh, sl, HALF_LN_2PI_HI, HALF_LN_2PI_LO);
  __log_dd(&log_x, xh, xl);
  DD_ADD(th, tl, xh, xl, -0.5, 0.0);
  DD_MUL(th, tl, th, tl, log_x.h, log_x.l);
  DD_ADD(th, tl, th, tl, -xh, -xl);
  DD_ADD(sh, sl, sh, sl, th, tl);
  DD_ADD(result->h, result->l, sh, sl, -log_product.h, -log_product.l);
}

/* |sin(pi x)|, and whether the sine is negative. */
static int sine_of_pi(struct dd *result, double x) {
  double n = __builtin_rint(x), r = fabs(x - n), h, l;
  int negative = (x < n) != (fabs(n) < 0x1p53 && (long)n & 1);
  if (r <= 0.25) {
    DD_MUL(h, l, PI_HI, PI_LO, r, 0.0);
    __sin_cos_dd(result, 0, h, l);
  } else {
    DD_MUL(h, l, PI_HI, PI_LO, 0.5 - r, 0.0);
    __sin_cos_dd(0, result, h, l);
  }
  return negative;
}

double lgamma(double x) {
  signgam = signbit(x) && x == 0 ? -1 : 1;
  if (isnan(x)) return x;
  if (isinf(x)) return INF;
  if (x == 0 || (x < 0 && __builtin_floor(x) == x)) return __math_pole(0);
  if (x == 1 || x == 2) return 0;
  if (x > 2.556e305) return __math_overflow(0);
  struct dd r, s, t;
  double h, l;
  if (x > 0x1p60) {
    __log_dd(&s, x, 0);
    DD_ADD(h, l, s.h, s.l, -1.0, 0.0);
    return x * h + x * l;
  }
  if (x > 0) {
    log_gamma(&r, x);
    return r.h + r.l;
  }
  signgam = sine_of_pi(&s, x) ? -1 : 1;
  if (x > -0x1p-60) return -log(-x);
  /* gamma(x) = pi / (-x sin(pi x) gamma(-x)) */
  log_gamma(&r, -x);
  __log_dd(&t, -x, 0);
  DD_ADD(h, l, r.h, r.l, t.h, t.l);
  __log_dd(&t, s.h, s.l);
  DD_ADD(h, l, h, l, t.h, t.l);
  DD_ADD(h, l, LN_PI_HI, LN_PI_LO, -h, -l);
  return h + l;
}

double tgamma(double x) {
  if (isnan(x)) return x;
  if (x == 0) return __math_pole(signbit(x));
  if (isinf(x)) return x > 0 ? x : __math_invalid(0.0);
  if (x < 0 && __builtin_floor(x) == x) return __math_invalid(0.0);
  if (x > 172) return __math_overflow(0);
  int negative = x < 0 && (long)__builtin_floor(x) & 1;
  if (x < -190) return __math_underflow(negative);
  if (fabs(x) < 0x1p-60) {
    double y = 1 / x;
    return isinf(y) ? __math_overflow(x < 0) : y;
  }
  struct dd r, e, s;
  double h, l;
  if (x > 0) {
    log_gamma(&r, x);
    int k = __exp_dd(&e, r.h, r.l);
    double y = __scale_dd(e.h, e.l, k);
    /* Factorials that a double holds are exact. */
    return x < 24 && __builtin_floor(x) == x ? __builtin_rint(y) : y;
  }
  sine_of_pi(&s, x);
  log_gamma(&r, -x);
  int k = __exp_dd(&e, -r.h, -r.l);
  DD_MUL(h, l, s.h, s.l, -x, 0.0);
  DD_DIV(h, l, e.h, e.l, h, l);
  DD_MUL(h, l, h, l, PI_HI, PI_LO);
  return negative ? __scale_dd(-h, -l, k) : __scale_dd(h, l, k);
}

float lgammaf(float x) {
  return (float)lgamma(x);
}

float tgammaf(float x) {
  double y = tgamma(x);
  float r = (float)y;
  return isinf(r) && !isinf(y) ? (float)__math_overflow(y < 0) : r;
}
