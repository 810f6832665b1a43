/* As log1p.c, in float. */
#include "dd.h"
#include <math.h>

#define LN2_UPPER 6.9313812256e-01f
#define LN2_LOWER 9.0580006145e-06f

static float sum(float f, int n, float c, int is_small) {
  static const float lp[] = {6.6666668653e-01f, 4.0000000596e-01f, 2.8571429849e-01f, 2.2222198546e-01f,
                             1.8183572590e-01f, 1.5313838422e-01f, 1.4798198640e-01f};
  float half = 0.5f * f * f, k = (float)n;
  if (is_small) {
    if (f == 0) return n ? k * LN2_UPPER + (c + k * LN2_LOWER) : 0;
    float r = half * (1.0f - 0.66666666666666666f * f);
    return n ? k * LN2_UPPER - ((r - (k * LN2_LOWER + c)) - f) : f - r;
  }
  float s = f / (2.0f + f), z = s * s;
  float r = z * (lp[0] + z * (lp[1] + z * (lp[2] + z * (lp[3] + z * (lp[4] + z * (lp[5] + z * lp[6]))))));
  return n ? k * LN2_UPPER - ((half - (s * (half + r) + (k * LN2_LOWER + c))) - f) : f - (half - s * (half + r));
}

float log1pf(float x) {
  float a = fabsf(x);
  if (isnan(x)) return x;
  if (x <= -1) return (float)(x == -1 ? __math_pole(1) : __math_invalid(x));
  if (isinf(x)) return x;
  if (a < 0x1p-29f) return a < 0x1p-54f ? x : x - x * x * 0.5f;
  if (x < 0x1.a827aep-2f && x > -0x1.2bec3cp-2f) return sum(x, 0, 0, 0);
  float u = x, c = 0;
  int scaled = x >= 0x1p53f;
  if (!scaled) u = 1.0f + x;
  unsigned int bits = __builtin_float_bits(u), upper = bits & 0x7fffff;
  int k = (int)(bits >> 23) - 127;
  if (!scaled) {
    c = k > 0 ? 1.0f - (u - x) : x - (u - 1.0f);
    c /= u;
  }
  int up = upper >= 0x3504f7;
  k += up;
  float f = __builtin_bits_float(upper | (up ? 0x3f000000U : 0x3f800000U)) - 1.0f;
  return sum(f, k, c, (up ? (0x800000 - upper) >> 2 : upper) == 0);
}
