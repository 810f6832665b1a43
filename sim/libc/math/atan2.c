#include "dd.h"
#include <errno.h>
#include <math.h>

double atan2(double y, double x) {
  if (isnan(x) || isnan(y)) return x + y;
  int below = signbit(y), left = signbit(x);
  double ay = fabs(y), ax = fabs(x), h, l;
  if (ay == 0) return left ? (below ? -PI_HI : PI_HI) : y;
  if (ax == 0) return below ? -PI_2_HI : PI_2_HI;
  if (isinf(ax) || isinf(ay)) {
    double angle = !isinf(ay) ? (left ? PI_HI : 0) : !isinf(ax) ? PI_2_HI : left ? 2.356194490192345 : 0.7853981633974483;
    return below ? -angle : angle;
  }
  int apart = EXPONENT_OF(BITS(ay)) - EXPONENT_OF(BITS(ax));
  if (apart > 60) return below ? -PI_2_HI : PI_2_HI;
  if (apart < -60) {
    if (left) return below ? -PI_HI : PI_HI;
    double q = ay / ax;
    if (q == 0) errno = ERANGE;
    return below ? -q : q;
  }
  /* To where products can't leave the range. */
  int up = 1023 - EXPONENT_OF(BITS(ax));
  if (!EXPONENT_OF(BITS(ax)) || !EXPONENT_OF(BITS(ay))) {
    ax *= 0x1p200;
    ay *= 0x1p200;
    up = 1023 - EXPONENT_OF(BITS(ax));
  }
  double half = FROM_BITS((unsigned long)(up / 2 + 1023) << 52), rest = FROM_BITS((unsigned long)(up - up / 2 + 1023) << 52);
  ax = ax * half * rest;
  ay = ay * half * rest;
  struct dd r;
  __atan2_dd(&r, ay, 0, ax, 0);
  h = r.h;
  l = r.l;
  if (left) DD_ADD(h, l, PI_HI, PI_LO, -h, -l);
  return below ? -(h + l) : h + l;
}
