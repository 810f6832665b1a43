#include "dd.h"
#include <math.h>

/* The remainder of the magnitudes, and the quotient's low bits: long division, exact. */
static double divide(double x, double y, unsigned int *quotient) {
  int ex, ey;
  double fx = frexp(x, &ex), fy = frexp(y, &ey);
  unsigned long mx = (unsigned long)(fx * 0x1p53), my = (unsigned long)(fy * 0x1p53);
  unsigned int q = 0;
  if (ex < ey) {
    *quotient = 0;
    return x;
  }
  for (int n = ex - ey; n >= 0; n--) {
    q <<= 1;
    if (mx >= my) {
      mx -= my;
      q |= 1;
    }
    if (n) mx <<= 1;
  }
  *quotient = q;
  return scalbn((double)mx, ey - 53);
}

double fmod(double x, double y) {
  unsigned int q;
  if (isnan(x) || isnan(y)) return x + y;
  if (isinf(x) || y == 0) return __math_invalid(isinf(x) || y == 0 ? 0.0 : x);
  if (isinf(y) || x == 0) return x;
  double r = divide(fabs(x), fabs(y), &q);
  return signbit(x) ? -r : r;
}

double remquo(double x, double y, int *quotient) {
  unsigned int q;
  *quotient = 0;
  if (isnan(x) || isnan(y)) return x + y;
  if (isinf(x) || y == 0) return __math_invalid(0.0);
  if (isinf(y) || x == 0) return x;
  double ay = fabs(y), r = divide(fabs(x), ay, &q);
  /* To nearest, ties to even; doubling r could overflow, halving y could lose a bit. */
  double rest = ay - r;
  int low = (int)(q & 7);
  if (r > rest || (r == rest && q & 1)) {
    r -= ay;
    low++;
  }
  *quotient = signbit(x) != signbit(y) ? -low : low;
  return signbit(x) ? -r : r;
}

double remainder(double x, double y) {
  int q;
  return remquo(x, y, &q);
}

double drem(double x, double y) {
  return remainder(x, y);
}

float fmodf(float x, float y) {
  return (float)fmod(x, y);
}

float remainderf(float x, float y) {
  return (float)remainder(x, y);
}

float dremf(float x, float y) {
  return (float)remainder(x, y);
}
