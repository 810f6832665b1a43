#include "dd.h"
#include <math.h>

double cbrt(double x) {
  if (isnan(x) || isinf(x) || x == 0) return x;
  double a = fabs(x);
  int k = 0;
  if (a < 0x1p-1022) {
    a *= 0x1p54;
    k = -18;
  }
  int e = EXPONENT_OF(BITS(a)) - 1023;
  int third = (e + 3072) / 3 - 1024;
  a = FROM_BITS((BITS(a) & 0xfffffffffffffUL) | (unsigned long)(e - 3 * third + 1023) << 52); /* 1 … 8 */
  double y = 0.8 + 0.17 * a;
  for (int i = 0; i < 8; i++) y -= (y - a / (y * y)) / 3;
  double ph, pl, rh, rl;
  DD_MUL(ph, pl, y, 0.0, y, 0.0);
  DD_MUL(ph, pl, ph, pl, y, 0.0);
  DD_ADD(rh, rl, a, 0.0, -ph, -pl);
  double fix = (rh + rl) / (3 * y * y);
  y = (y + fix) * FROM_BITS((unsigned long)(third + k + 1023) << 52);
  return x < 0 ? -y : y;
}
