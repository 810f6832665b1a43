#include "dd.h"
#include <errno.h>
#include <math.h>

double nextafter(double x, double y) {
  if (isnan(x) || isnan(y)) return x + y;
  if (x == y) return y;
  if (x == 0) return y < 0 ? -0x1p-1074 : 0x1p-1074;
  unsigned long u = BITS(x);
  u += (x < y) == (x > 0) ? 1 : -1UL;
  int e = EXPONENT_OF(u);
  if (e == 0x7ff || e == 0) errno = ERANGE;
  return FROM_BITS(u);
}

float nextafterf(float x, float y) {
  if (isnan(x) || isnan(y)) return x + y;
  if (x == y) return y;
  unsigned int u = __builtin_float_bits(x);
  if (x == 0) return __builtin_bits_float(y < 0 ? 0x80000001U : 1);
  u += (x < y) == (x > 0) ? 1U : -1U;
  int e = (int)(u >> 23 & 0xff);
  if (e == 0xff || e == 0) errno = ERANGE;
  return __builtin_bits_float(u);
}
