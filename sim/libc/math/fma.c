#include "dd.h"
#include <errno.h>
#include <fenv.h>
#include <math.h>

/* Sums h + e with |e| tiny beside h, so that a later rounding of the result to fewer bits still knows that it was inexact. */
static double to_odd(double h, double l) {
  double s, e;
  TWO_SUM(s, e, h, l);
  if (e != 0 && !(BITS(s) & 1)) {
    /* One unit towards the error makes the last bit odd. */
    unsigned long u = BITS(s);
    u += (e > 0) == (s > 0) ? 1 : -1UL;
    s = FROM_BITS(u);
  }
  return s;
}

/* An infinite product or difference that is none. */
static double checked(double result, double x, double y, double z) {
  if (isnan(result) && !isnan(x) && !isnan(y) && !isnan(z)) __math_raised(FE_INVALID);
  return result;
}

double fma(double x, double y, double z) {
  if (isinf(z) && isfinite(x) && isfinite(y)) return z; /* the product may be beyond the range */
  if (x == 0 || y == 0 || isinf(x) || isinf(y) || isinf(z) || isnan(x) || isnan(y) || isnan(z)) return checked(x * y + z, x, y, z);
  if (z == 0) return x * y;
  int ex, ey, ez;
  double fx = frexp(x, &ex), fy = frexp(y, &ey), fz = frexp(z, &ez), ph, pl, sh, sl, t;
  TWO_PRODUCT(ph, pl, fx, fy);
  int e = ex + ey;
  if (ez - e > 60) return z; /* the product is far below half a unit in z's last place */
  if (ez - e < -170) fz = fz > 0 ? 0x1p-170 : -0x1p-170;
  else fz = scalbn(fz, ez - e);
  TWO_SUM(sh, sl, ph, fz);
  TWO_SUM(sl, t, sl, pl);
  TWO_SUM(sh, sl, sh, sl);
  sl = to_odd(sl, t);
  if (sh + sl == 0) return sh + sl;
  int saved = errno;
  double result = __scale_dd(sh, sl, e);
  errno = saved;
  return result;
}

float fmaf(float x, float y, float z) {
  /* The product of floats is exact in a double. */
  double p = (double)x * y;
  if (isinf(p) || isnan(p) || isinf(z) || isnan(z)) return (float)checked(p + z, x, y, z);
  float result = (float)to_odd(p, z);
  if (isinf(result)) __math_raised(FE_OVERFLOW | FE_INEXACT);
  return result;
}
