#include "dd.h"

void __sqrt_dd(struct dd *result, double xh, double xl) {
  if (xh == 0) {
    result->h = result->l = 0;
    return;
  }
  double s = __builtin_sqrt(xh), ph, pl, rh, rl;
  TWO_PRODUCT(ph, pl, s, s);
  DD_ADD(rh, rl, xh, xl, -ph, -pl);
  FAST_SUM(result->h, result->l, s, (rh + rl) / (2 * s));
}
