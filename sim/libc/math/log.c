#include "dd.h"
#include <math.h>

/* The special cases; 1 if x is an ordinary positive number. */
static int ordinary(double x, double *result) {
  if (isnan(x)) *result = x;
  else if (x == 0) *result = __math_pole(1);
  else if (x < 0) *result = __math_invalid(x);
  else if (isinf(x)) *result = x;
  else return 1;
  return 0;
}

double log(double x) {
  struct dd r;
  double y;
  if (!ordinary(x, &y)) return y;
  __log_dd(&r, x, 0);
  return r.h + r.l;
}

double log2(double x) {
  struct dd r;
  double y, h, l;
  if (!ordinary(x, &y)) return y;
  /* Exact for powers of two: the exponent apart. */
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
  __log_dd(&r, m, 0);
  DD_MUL(h, l, r.h, r.l, INV_LN2_HI, INV_LN2_LO);
  DD_ADD(h, l, (double)k, 0.0, h, l);
  return h + l;
}

/* The exponent apart, in glibc's order of operations. */
double log10(double x) {
  double y;
  if (!ordinary(x, &y)) return y;
  int k = 0;
  if (x < 0x1p-1022) {
    x *= 0x1p54;
    k = -54;
  }
  unsigned long u = BITS(x);
  k += EXPONENT_OF(u) - 1023;
  int below = k < 0;
  y = k + below;
  x = FROM_BITS((u & 0xfffffffffffffUL) | (unsigned long)(1023 - below) << 52);
  double z = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * log(x);
  return z + y * 3.01029995663611771306e-01;
}
