#include "dd.h"
#include <math.h>

#define PI_F 3.1415927410e+00f
#define PI_REST -8.7422776573e-08f

float atan2f(float y, float x) {
  if (isnan(x) || isnan(y)) return x + y;
  if (x == 1) return atanf(y);
  float a = fabsf(y), b = fabsf(x), z;
  int down = signbit(y) != 0, left = signbit(x) != 0;
  int k = (int)((__builtin_float_bits(a) >> 23)) - (int)(__builtin_float_bits(b) >> 23);
  if (a == 0) z = left ? PI_F : 0;
  else if (b == 0) z = PI_F / 2;
  else if (isinf(b)) z = isinf(a) ? (left ? 3.0f * (PI_F / 4) : PI_F / 4) : left ? PI_F : 0;
  else if (isinf(a)) z = PI_F / 2;
  else {
    if (k > 60) z = PI_F / 2 + 0.5f * PI_REST;
    else if (left && k < -60) z = 0;
    else z = atanf(fabsf(y / x));
    if (left) return down ? (z - PI_REST) - PI_F : PI_F - (z - PI_REST);
  }
  return down ? -z : z;
}
