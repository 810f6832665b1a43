#include "long_dd.h"

/* The special cases; 1 if x is an ordinary positive number. */
static int ordinary(long double x, long double *result) {
  if (isnan(x)) *result = x;
  else if (x == 0) *result = __math_pole(1);
  else if (x < 0) *result = __math_invalid(-1);
  else if (isinf(x)) *result = x;
  else return 1;
  return 0;
}

#define LN2 0xb.17217f7d1cf79acp-4L
#define LOG10_2 0x9.a209a84fbcff799p-5L

long double logl(long double x) {
  long double y;
  return ordinary(x, &y) ? __x87_fyl2x(LN2, x) : y;
}

long double log10l(long double x) {
  long double y;
  return ordinary(x, &y) ? __x87_fyl2x(LOG10_2, x) : y;
}

long double log2l(long double x) {
  struct dd r;
  long double y;
  if (!ordinary(x, &y)) return y;
  /* Exact for powers of two: the exponent apart. */
  int k;
  long double m = frexpl(x, &k);
  if (m < 0.70710678118654752L) {
    m *= 2;
    k--;
  }
  __logl_dd(&r, m);
  DD_MUL(r.h, r.l, r.h, r.l, INV_LN2_HI, INV_LN2_LO);
  DD_ADD(r.h, r.l, (double)k, 0.0, r.h, r.l);
  return __long_sum(r.h, r.l, 0);
}

long double log1pl(long double x) {
  if (isnan(x) || x == 0) return x;
  if (x == -1) return __math_pole(1);
  if (x < -1) return __math_invalid(-1);
  if (isinf(x)) return x;
  if (fabsl(x) <= 0.29L) return __x87_fyl2xp1(LN2, x);
  return __x87_fyl2x(LN2, fabsl(x) >= 0x1p65L ? x : x + 1);
}

/* A polynomial's guess, and Newton's step twice. */
long double cbrtl(long double x) {
  static const long double roots[] = {0.629960524947436582364439673883L, 0.793700525984099737355196796584L, 1,
                                      1.25992104989487316477L, 1.58740105196819947475L};
  int k;
  if (isnan(x) || isinf(x) || x == 0) return x;
  long double m = frexpl(fabsl(x), &k);
  long double u = (-0.134661104733595206551L * m + 0.546646630136639552450L) * m - 0.954382247715094465250L;
  u = (u * m + 1.13999833547172932737L) * m + 0.402389795645447521269L;
  u *= roots[2 + k % 3];
  u = ldexpl(x > 0 ? u : -u, k / 3);
  for (int i = 0; i < 2; i++) u -= (u - x / (u * u)) * 0.3333333333333333333333333L;
  return u;
}
