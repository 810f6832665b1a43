#include "long_dd.h"

/* Differs from Linux: an argument beyond double's range is refused, since 2/pi is kept for double's exponents. */
static int reduce(struct dd *r, long double x, int *quadrant) {
  double h, l;
  SPLIT(h, l, x);
  if (isnan(h) || isinf(h)) return 0;
  *quadrant = __reduce(r, h);
  if (l == 0) return 1;
  struct dd low = {l, 0};
  if (fabs(l) > 0.78) *quadrant += __reduce(&low, l);
  DD_ADD(r->h, r->l, r->h, r->l, low.h, low.l);
  if (fabs(r->h) > 0.7854) {
    int up = r->h > 0 ? 1 : -1;
    *quadrant += up;
    DD_ADD(r->h, r->l, r->h, r->l, -up * PI_2_HI, -up * PI_2_LO);
  }
  *quadrant &= 3;
  return 1;
}

static long double none(long double x) {
  return isnan(x) ? x : __math_invalid(INF);
}

long double sinl(long double x) {
  struct dd r, s;
  int q;
  if (fabsl(x) < 0x1p-33L) return x;
  if (!reduce(&r, x, &q)) return none(x);
  if (q & 1) __sin_cos_dd(0, &s, r.h, r.l);
  else __sin_cos_dd(&s, 0, r.h, r.l);
  return q & 2 ? -__long_sum(s.h, s.l, 0) : __long_sum(s.h, s.l, 0);
}

long double cosl(long double x) {
  struct dd r, s;
  int q;
  if (!reduce(&r, x, &q)) return none(x);
  if (q & 1) __sin_cos_dd(&s, 0, r.h, r.l);
  else __sin_cos_dd(0, &s, r.h, r.l);
  return q == 1 || q == 2 ? -__long_sum(s.h, s.l, 0) : __long_sum(s.h, s.l, 0);
}

long double tanl(long double x) {
  struct dd r, s, c;
  int q;
  double h, l;
  if (fabsl(x) < 0x1p-33L) return x;
  if (!reduce(&r, x, &q)) return none(x);
  __sin_cos_dd(&s, &c, r.h, r.l);
  if (q & 1) DD_DIV(h, l, -c.h, -c.l, s.h, s.l);
  else DD_DIV(h, l, s.h, s.l, c.h, c.l);
  return __long_sum(h, l, 0);
}

/* sqrt(1 - x^2), 0 <= x <= 1. */
static void other_side(struct dd *r, long double x) {
  double ah, al, bh, bl;
  SPLIT(ah, al, 1 - x);
  SPLIT(bh, bl, x);
  DD_ADD(bh, bl, 1.0, 0.0, bh, bl);
  if (ah > 0.25) {
    /* 1 - x was rounded. */
    double h, l;
    SPLIT(h, l, x);
    DD_ADD(ah, al, 1.0, 0.0, -h, -l);
  }
  DD_MUL(ah, al, ah, al, bh, bl);
  __sqrt_dd(r, ah, al);
}

long double asinl(long double x) {
  struct dd c, r;
  double h, l;
  long double a = fabsl(x);
  if (isnan(x)) return x;
  if (a > 1) return __math_invalid(2);
  if (a < 0x1p-33L) return x;
  SPLIT(h, l, a);
  other_side(&c, a);
  if (a == 1) r = (struct dd){PI_2_HI, PI_2_LO};
  else __atan2_dd(&r, h, l, c.h, c.l);
  long double y = __long_sum(r.h, r.l, 0);
  return x < 0 ? -y : y;
}

long double acosl(long double x) {
  struct dd s, r;
  double h, l;
  long double a = fabsl(x);
  if (isnan(x)) return x;
  if (a > 1) return __math_invalid(2);
  if (x == 1) return 0;
  SPLIT(h, l, a);
  if (a == 1) r = (struct dd){0, 0};
  else if (a < 0x1p-70L) r = (struct dd){PI_2_HI, PI_2_LO};
  else {
    other_side(&s, a);
    __atan2_dd(&r, s.h, s.l, h, l);
  }
  if (x < 0) DD_ADD(r.h, r.l, PI_HI, PI_LO, -r.h, -r.l);
  return __long_sum(r.h, r.l, 0);
}

/* y/x, both positive and finite. */
static void angle(struct dd *r, long double y, long double x) {
  int ky, kx;
  double yh, yl, xh, xl;
  y = frexpl(y, &ky);
  x = frexpl(x, &kx);
  SPLIT(yh, yl, ldexpl(y, ky - kx > 100 ? 100 : ky - kx < -200 ? -200 : ky - kx));
  SPLIT(xh, xl, x);
  __atan2_dd(r, yh, yl, xh, xl);
}

long double atanl(long double x) {
  struct dd r;
  if (isnan(x) || fabsl(x) < 0x1p-33L) return x;
  if (fabsl(x) > 0x1p70L) r = (struct dd){PI_2_HI, PI_2_LO};
  else angle(&r, fabsl(x), 1);
  long double y = __long_sum(r.h, r.l, 0);
  return x < 0 ? -y : y;
}

long double atan2l(long double y, long double x) {
  struct dd r = {0, 0};
  if (isnan(x) || isnan(y)) return x + y;
  long double a = fabsl(y), b = fabsl(x);
  int negative = signbit(y) != 0, left = signbit(x) != 0;
  if (a == 0 || (isinf(b) && !isinf(a))) {
  } else if (b == 0 || (isinf(a) && !isinf(b))) r = (struct dd){PI_2_HI, PI_2_LO};
  else if (isinf(a)) r = (struct dd){PI_2_HI / 2, PI_2_LO / 2};
  else if (!left && logbl(a) - logbl(b) < -40) return y / b;
  else angle(&r, a, b);
  if (left) DD_ADD(r.h, r.l, PI_HI, PI_LO, -r.h, -r.l);
  long double z = __long_sum(r.h, r.l, 0);
  return negative ? -z : z;
}
