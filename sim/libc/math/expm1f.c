/* As expm1.c, in float. */
#include "dd.h"
#include <math.h>

#define LN2_UPPER 6.9313812256e-01f
#define LN2_LOWER 9.0580006145e-06f

static float times_power(float y, int k) {
  return __builtin_bits_float(__builtin_float_bits(y) + ((unsigned int)k << 23));
}

float expm1f(float x) {
  static const float q[] = {-3.3333335072e-02f, 1.5873016091e-03f, -7.9365076090e-05f, 4.0082177293e-06f, -2.0109921195e-07f};
  float a = fabsf(x), c = 0;
  int k = 0;
  if (isnan(x)) return x;
  if (a >= 0x1.2b7088p+4f) {
    if (isinf(x)) return x > 0 ? x : -1;
    if (x > 8.8721679688e+01f) return (float)__math_overflow(0);
    if (x < 0) return -1;
  }
  if (a > 0x1.62e430p-2f) {
    if (a < 0x1.0a2b24p+0f) k = x < 0 ? -1 : 1;
    else k = (int)(1.4426950216e+00f * x + (x < 0 ? -0.5f : 0.5f));
    float high = x - (float)k * LN2_UPPER, low = (float)k * LN2_LOWER;
    x = high - low;
    c = (high - x) - low;
  } else if (a < 0x1p-25f) return x;
  float half = 0.5f * x, s = x * half;
  float r = 1 + s * (q[0] + s * (q[1] + s * (q[2] + s * (q[3] + s * q[4]))));
  float t = 3.0f - r * half, e = s * ((r - t) / (6.0f - x * t));
  if (k == 0) return x - (x * e - s);
  e = x * (e - c) - c;
  e -= s;
  if (k == -1) return 0.5f * (x - e) - 0.5f;
  if (k == 1) return x < -0.25f ? -2.0f * (e - (x + 0.5f)) : 1 + 2.0f * (x - e);
  if (k <= -2 || k > 56) return times_power(1 - (e - x), k) - 1;
  float one = __builtin_bits_float((unsigned int)(127 - k) << 23);
  return k < 23 ? times_power((1 - one) - (e - x), k) : times_power(x - (e + one) + 1, k);
}
