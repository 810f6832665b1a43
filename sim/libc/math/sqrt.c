#include "dd.h"
#include <math.h>

double sqrt(double x) {
  if (x < 0) return __math_invalid(x);
  return __builtin_sqrt(x);
}

float sqrtf(float x) {
  return (float)sqrt(x);
}
