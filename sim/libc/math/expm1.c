/* After a part k of ln 2 a rational function of the rest, in glibc's order of operations, so that the last digit is the same. */
#include "dd.h"
#include <math.h>

#define LN2_UPPER 6.93147180369123816490e-01
#define LN2_LOWER 1.90821492927058770002e-10

static const double q[] = {1.0, -3.33333333333331316428e-02, 1.58730158725481460165e-03, -7.93650757867487942473e-05,
                           4.00821782732936239552e-06, -2.01099218183624371326e-07};

static double times_power(double y, int k) {
  return FROM_BITS(BITS(y) + ((unsigned long)(long)k << 52));
}

double expm1(double x) {
  double a = fabs(x), c = 0;
  int k = 0;
  if (isnan(x)) return x;
  if (a >= 0x1.3687ap+5) {
    if (isinf(x)) return x > 0 ? x : -1;
    if (x > 7.09782712893383973096e+02) return __math_overflow(0);
    if (x < 0) return -1;
  }
  if (a >= 0x1.62e43p-2) {
    if (a < 0x1.0a2b2p+0) k = x < 0 ? -1 : 1;
    else k = (int)(1.44269504088896338700 * x + (x < 0 ? -0.5 : 0.5));
    double high = x - k * LN2_UPPER, low = k * LN2_LOWER;
    x = high - low;
    c = (high - x) - low;
  } else if (a < 0x1p-54) return x;
  double half = 0.5 * x, s = x * half, s2 = s * s, s4 = s2 * s2;
  double r1 = 1 + s * q[1], r2 = q[2] + s * q[3], r3 = q[4] + s * q[5];
  double r = r1 + s2 * r2 + s4 * r3, t = 3.0 - r * half, e = s * ((r - t) / (6.0 - x * t));
  if (k == 0) return x - (x * e - s);
  e = x * (e - c) - c;
  e -= s;
  if (k == -1) return 0.5 * (x - e) - 0.5;
  if (k == 1) return x < -0.25 ? -2.0 * (e - (x + 0.5)) : 1 + 2.0 * (x - e);
  if (k <= -2 || k > 56) return times_power(1 - (e - x), k) - 1;
  double one = FROM_BITS((unsigned long)(1023 - k) << 52); /* 2^-k */
  return k < 20 ? times_power((1 - one) - (e - x), k) : times_power(x - (e + one) + 1, k);
}
