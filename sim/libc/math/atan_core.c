#include "dd.h"
#include <math.h>

/* atan(t) in plain doubles for 0 <= t <= 1, good to about 2^-45. */
static double guess(double t) {
  double base = 0;
  if (t > 0.66) {
    base = 0.78539816339744828;
    t = (t - 1) / (t + 1);
  } else if (t > 0.25) {
    base = 0.4636476090008061;
    t = (t - 0.5) / (1 + 0.5 * t);
  }
  double z = t * t, p = 0;
  for (int n = 25; n >= 3; n -= 2) p = (n & 2 ? -1.0 / n : 1.0 / n) + z * p;
  return base + (t + t * z * p);
}

void __atan2_dd(struct dd *result, double yh, double yl, double xh, double xl) {
  double y0 = yh <= xh ? guess(yh / xh) : 1.5707963267948966 - guess(xh / yh);
  struct dd s, c;
  double ah, al, bh, bl, nh, nl, dh, dl;
  if (y0 <= 0.79) {
    __sin_cos_dd(&s, &c, y0, 0);
  } else {
    struct dd r;
    DD_ADD(r.h, r.l, PI_2_HI, PI_2_LO, -y0, 0.0);
    __sin_cos_dd(&c, &s, r.h, r.l);
  }
  /* tan(angle - y0) = (y cos y0 - x sin y0) / (x cos y0 + y sin y0), and that is tiny. */
  DD_MUL(ah, al, yh, yl, c.h, c.l);
  DD_MUL(bh, bl, xh, xl, s.h, s.l);
  DD_ADD(nh, nl, ah, al, -bh, -bl);
  DD_MUL(ah, al, xh, xl, c.h, c.l);
  DD_MUL(bh, bl, yh, yl, s.h, s.l);
  DD_ADD(dh, dl, ah, al, bh, bl);
  DD_DIV(ah, al, nh, nl, dh, dl);
  al -= ah * ah * ah / 3;
  DD_ADD(result->h, result->l, y0, 0.0, ah, al);
}
