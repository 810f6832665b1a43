#include "dd.h"
#include <math.h>

double tan(double x) {
  struct dd r, s, c;
  if (isnan(x) || isinf(x)) return __math_invalid(x);
  if (fabs(x) < 0x1p-26) return x == 0 ? x : x + x * x * x * 0.3333333333333333;
  int quadrant = __reduce(&r, x);
  __sin_cos_dd(&s, &c, r.h, r.l);
  double h, l;
  if (quadrant & 1) DD_DIV(h, l, -c.h, -c.l, s.h, s.l);
  else DD_DIV(h, l, s.h, s.l, c.h, c.l);
  return h + l;
}
