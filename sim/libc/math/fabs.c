#include "dd.h"
#include <math.h>

double fabs(double x) {
  return __builtin_fabs(x);
}

float fabsf(float x) {
  return (float)__builtin_fabs(x);
}

double copysign(double x, double y) {
  return FROM_BITS((BITS(x) & ~0UL >> 1) | (BITS(y) & 1UL << 63));
}

float copysignf(float x, float y) {
  return (float)copysign(x, y);
}

double fmax(double x, double y) {
  if (isnan(x)) return y;
  if (isnan(y)) return x;
  return x > y ? x : y; /* of two zeros the second, as the processor does */
}

double fmin(double x, double y) {
  if (isnan(x)) return y;
  if (isnan(y)) return x;
  return x < y ? x : y;
}

double fdim(double x, double y) {
  if (isnan(x) || isnan(y)) return x + y;
  if (x <= y) return 0;
  double d = x - y;
  return isinf(d) && !isinf(x) && !isinf(y) ? __math_overflow(0) : d;
}

float fmaxf(float x, float y) {
  return (float)fmax(x, y);
}

float fminf(float x, float y) {
  return (float)fmin(x, y);
}

float fdimf(float x, float y) {
  return (float)fdim(x, y);
}
