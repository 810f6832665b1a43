#include "dd.h"
#include <math.h>

static double pick(double x, int turn) {
  struct dd r, y;
  if (isnan(x) || isinf(x)) return __math_invalid(x);
  int quadrant = __reduce(&r, x) + turn;
  if (quadrant & 1) __sin_cos_dd(0, &y, r.h, r.l);
  else __sin_cos_dd(&y, 0, r.h, r.l);
  return quadrant & 2 ? -(y.h + y.l) : y.h + y.l;
}

double sin(double x) {
  if (fabs(x) < 0x1p-26) return x == 0 ? x : x - x * x * x * 0.16666666666666666;
  return pick(x, 0);
}

double cos(double x) {
  return pick(x, 1);
}

void sincos(double x, double *sine, double *cosine) {
  *sine = sin(x);
  *cosine = cos(x);
}
