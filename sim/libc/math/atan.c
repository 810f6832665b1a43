#include "dd.h"
#include <math.h>

double atan(double x) {
  struct dd r;
  if (isnan(x)) return x;
  double a = fabs(x);
  if (a < 0x1p-27) return x == 0 ? x : x - x * x * x * 0.3333333333333333;
  if (a > 0x1p54) return x < 0 ? -1.5707963267948966 : 1.5707963267948966;
  __atan2_dd(&r, a, 0, 1, 0);
  return x < 0 ? -(r.h + r.l) : r.h + r.l;
}
