/* log(1 + x): a power of two apart, a polynomial in s = f / (2 + f), in glibc's order of operations. */
#include "dd.h"
#include <math.h>

#define LN2_UPPER 6.93147180369123816490e-01
#define LN2_LOWER 1.90821492927058770002e-10

static const double lp[] = {0,
                            6.666666666666735130e-01,
                            3.999999999940941908e-01,
                            2.857142874366239149e-01,
                            2.222219843214978396e-01,
                            1.818357216161805012e-01,
                            1.531383769920937332e-01,
                            1.479819860511658591e-01};

static double sum(double f, int k, double c, int is_small) {
  double half = 0.5 * f * f;
  if (is_small) {
    if (f == 0) return k ? k * LN2_UPPER + (c + k * LN2_LOWER) : 0;
    double r = half * (1.0 - 0.66666666666666666 * f);
    return k ? k * LN2_UPPER - ((r - (k * LN2_LOWER + c)) - f) : f - r;
  }
  double s = f / (2.0 + f), z = s * s, z2 = z * z, z4 = z2 * z2, z6 = z4 * z2;
  double r = z * lp[1] + z2 * (lp[2] + z * lp[3]) + z4 * (lp[4] + z * lp[5]) + z6 * (lp[6] + z * lp[7]);
  return k ? k * LN2_UPPER - ((half - (s * (half + r) + (k * LN2_LOWER + c))) - f) : f - (half - s * (half + r));
}

double log1p(double x) {
  double a = fabs(x);
  if (isnan(x)) return x;
  if (x <= -1) return x == -1 ? __math_pole(1) : __math_invalid(x);
  if (isinf(x)) return x;
  if (a < 0x1p-29) return a < 0x1p-54 ? x : x - x * x * 0.5;
  if (x < 0x1.a827ap-2 && x > -0x1.2bec4p-2) return sum(x, 0, 0, 0);
  double u = x, c = 0;
  int scaled = x >= 0x1p53;
  if (!scaled) u = 1.0 + x;
  unsigned long bits = BITS(u);
  int k = (int)(bits >> 52) - 1023;
  if (!scaled) {
    c = k > 0 ? 1.0 - (u - x) : x - (u - 1.0);
    c /= u;
  }
  unsigned int upper = bits >> 32 & 0xfffff;
  int up = upper >= 0x6a09e;
  k += up;
  double f = FROM_BITS((bits & 0xfffffffffffffUL) | (up ? 0x3feUL : 0x3ffUL) << 52) - 1.0;
  return sum(f, k, c, (up ? (0x100000 - upper) >> 2 : upper) == 0);
}
