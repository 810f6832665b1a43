#include "dd.h"
#include <math.h>

double modf(double x, double *whole) {
  *whole = __builtin_trunc(x);
  if (isnan(x)) return x;
  return copysign(isinf(x) ? 0 : x - *whole, x);
}

float modff(float x, float *whole) {
  double w;
  double f = modf(x, &w);
  *whole = (float)w;
  return (float)f;
}
