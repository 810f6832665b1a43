#define _GNU_SOURCE
#include <math.h>

extern const double __cbrt_factors[5];

/* What is float and what is double is as in glibc. */
float cbrtf(float x) {
  int k;
  if (isnan(x) || isinf(x) || x == 0) return x;
  float m = frexpf(fabsf(x), &k);
  float u = (float)(0.492659620528969547 + (0.697570460207922770 - 0.191502161678719066 * m) * m), cube = u * u * u;
  float y = (float)(u * (cube + 2.0 * m) / (2.0 * cube + m) * __cbrt_factors[2 + k % 3]);
  return ldexpf(x > 0 ? y : -y, k / 3);
}
