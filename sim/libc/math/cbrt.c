/* A polynomial's guess for the fraction, and Halley's step, in glibc's order of operations. */
#define _GNU_SOURCE
#include <math.h>

/* 2^(-2/3) … 2^(2/3) */
const double __cbrt_factors[5] = {1.0 / 1.5874010519681994748, 1.0 / 1.2599210498948731648, 1, 1.2599210498948731648,
                                  1.5874010519681994748};

double cbrt(double x) {
  int k;
  if (isnan(x) || isinf(x) || x == 0) return x;
  double m = frexp(fabs(x), &k);
  double u = 0.784932344976639262 - 0.145263899385486377 * m;
  u = -1.83469277483613086 + u * m;
  u = 2.44693122563534430 + u * m;
  u = -2.11499494167371287 + u * m;
  u = 1.50819193781584896 + u * m;
  u = 0.354895765043919860 + u * m;
  double cube = u * u * u, y = u * (cube + 2.0 * m) / (2.0 * cube + m) * __cbrt_factors[2 + k % 3];
  return ldexp(x > 0 ? y : -y, k / 3);
}
