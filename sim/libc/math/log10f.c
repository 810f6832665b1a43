#include "dd.h"
#include <math.h>

/* The exponent apart, in glibc's order of operations. */
float log10f(float x) {
  if (isnan(x)) return x;
  if (x == 0) return (float)__math_pole(1);
  if (x < 0) return (float)__math_invalid(x);
  if (isinf(x)) return x;
  int k = 0;
  if (x < 0x1p-126f) {
    x *= 0x1p25f;
    k = -25;
  }
  unsigned int bits = __builtin_float_bits(x);
  k += (int)(bits >> 23) - 127;
  int below = k < 0;
  float y = (float)(k + below);
  x = __builtin_bits_float((bits & 0x7fffff) | (unsigned int)(127 - below) << 23);
  float z = y * 7.9034151668e-07f + 4.3429449201e-01f * logf(x);
  return z + y * 3.0102920532e-01f;
}
