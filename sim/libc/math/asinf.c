#include "dd.h"
#include <math.h>

#define PI_2_UPPER 1.57079637050628662109375f
#define PI_2_LOWER -4.37113900018624283e-8f

static float top_of(float x) {
  return __builtin_bits_float(__builtin_float_bits(x) & 0xfffff000);
}

float asinf(float x) {
  float a = fabsf(x);
  if (isnan(x)) return x;
  if (a == 1) return x * PI_2_UPPER + x * PI_2_LOWER;
  if (a > 1) return (float)__math_invalid(2);
  if (a < 0x1p-27f) return x;
  float t = a < 0.5f ? x * x : (1 - a) * 0.5f;
  float p = t * (1.666675248e-1f + t * (7.495297643e-2f + t * (4.547037598e-2f + t * (2.417951451e-2f + t * 4.216630880e-2f))));
  if (a < 0.5f) return x + x * p;
  float s = sqrtf(t);
  if (a >= 0x1.f33334p-1f) t = PI_2_UPPER - (2.0f * (s + s * p) - PI_2_LOWER);
  else {
    float w = top_of(s), c = (t - w * w) / (s + w);
    p = 2.0f * s * p - (PI_2_LOWER - 2.0f * c);
    float q = 0.785398185253143310546875f - 2.0f * w;
    t = 0.785398185253143310546875f - (p - q);
  }
  return x > 0 ? t : -t;
}
