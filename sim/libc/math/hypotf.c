#include "dd.h"
#include <math.h>

float hypotf(float x, float y) {
  double z = hypot(x, y);
  float r = (float)z;
  if (isinf(r) && !isinf(z)) return (float)__math_overflow(z < 0);
  if (r == 0 && z != 0) return (float)__math_underflow(z < 0);
  return r;
}
