#define _GNU_SOURCE
#include "dd.h"
#include <math.h>

float expf(float x) {
  double y = exp(x);
  float r = (float)y;
  if (isinf(r) && !isinf(y)) return (float)__math_overflow(y < 0);
  if (r == 0 && y != 0) return (float)__math_underflow(y < 0);
  return r;
}
