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

/* Quiet: the highest bit of the fraction is set. */
int __issignaling(double x) {
  return x != x && !(BITS(x) >> 51 & 1);
}

int __issignalingf(float x) {
  return x != x && !(__builtin_float_bits(x) >> 22 & 1);
}

int __issignalingl(long double x) {
  unsigned long words[2] = {0, 0};
  __builtin_bulk_copy(words, &x, 10);
  if ((words[1] & 0x7fff) == 0x7fff) return words[0] << 1 && !(words[0] >> 62 & 1);
  return (words[1] & 0x7fff) && !(words[0] >> 63);
}
