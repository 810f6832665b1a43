#include "dd.h"
#include <math.h>

int __fpclassify(double x) {
  unsigned long u = BITS(x);
  int e = EXPONENT_OF(u), fraction = (u & 0xfffffffffffffUL) != 0;
  if (e == 0x7ff) return fraction ? FP_NAN : FP_INFINITE;
  if (e == 0) return fraction ? FP_SUBNORMAL : FP_ZERO;
  return FP_NORMAL;
}

int __fpclassifyf(float x) {
  unsigned int u = __builtin_float_bits(x), e = u >> 23 & 0xff, fraction = u & 0x7fffff;
  if (e == 0xff) return fraction ? FP_NAN : FP_INFINITE;
  if (e == 0) return fraction ? FP_SUBNORMAL : FP_ZERO;
  return FP_NORMAL;
}

int __signbit(double x) {
  return (int)(BITS(x) >> 63);
}

int __isnan(double x) {
  return x != x;
}

int __isinf(double x) {
  unsigned long u = BITS(x);
  return u << 1 == 0xffeUL << 52 ? (u >> 63 ? -1 : 1) : 0;
}

int __finite(double x) {
  return EXPONENT_OF(BITS(x)) != 0x7ff;
}

int finite(double x) {
  return EXPONENT_OF(BITS(x)) != 0x7ff;
}
