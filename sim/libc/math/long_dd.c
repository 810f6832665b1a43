#include "long_dd.h"

long double __long_sum(double h, double l, int k) {
  long double sum = (long double)h + l;
  return k ? ldexpl(sum, k) : sum;
}

void __logl_dd(struct dd *result, long double x) {
  int k;
  double h, l, ph, pl;
  long double m = frexpl(x, &k);
  if (m < 0.70710678118654752L) {
    m *= 2;
    k--;
  }
  long double d = m - 1;
  if (d > -0x1p-9L && d < 0x1p-9L) {
    SPLIT(h, l, d);
    __log_near_one(result, h, l);
  } else {
    SPLIT(h, l, m);
    __log_dd(result, h, l);
  }
  if (!k) return;
  DD_MUL(ph, pl, LN2_HI, LN2_LO, (double)k, 0.0);
  DD_ADD(result->h, result->l, ph, pl, result->h, result->l);
}

void __log1p_dd(struct dd *result, double h, double l) {
  if (h > -0x1p-9 && h < 0x1p-9) {
    __log_near_one(result, h, l);
    return;
  }
  double sh, sl;
  DD_ADD(sh, sl, 1.0, 0.0, h, l);
  __log_dd(result, sh, sl);
}
