#define DD_INLINE
#include "dd.h"
#include "trig_tables.h"

/* x times 2/pi in integers: 53 bits of x by the 288 bits of 2/pi that matter for its exponent. The two bits before the point are
 * the quadrant, the bits behind it times pi/2 the rest, in -pi/4 … pi/4. */
int __reduce(struct dd *result, double x) {
  unsigned long u = BITS(x);
  int negative = (int)(u >> 63);
  double ax = negative ? -x : x;
  if (ax <= 0.78539816339744828) {
    result->h = x;
    result->l = 0;
    return 0;
  }
  if (ax < 100000) {
    /* k takes 17 bits, so its products with the first two parts are exact. */
    double k = __builtin_rint(x * 0.63661977236758138), ph, pl, rh, rl;
    TWO_SUM(rh, rl, x - k * PI_2_PART1, -k * PI_2_PART2);
    DD_MUL(ph, pl, PI_2_PART3_HI, PI_2_PART3_LO, k, 0.0);
    DD_ADD(result->h, result->l, rh, rl, -ph, -pl);
    return (int)k & 3;
  }
  int e = EXPONENT_OF(u) - 1075; /* ax = m * 2^e */
  unsigned long m = (u & 0xfffffffffffffUL) | 1UL << 52;
  int skip = e > 2 ? (e - 2) & -32 : 0; /* bits of 2/pi that only make whole turns */
  unsigned int limbs[12];               /* lowest first */
  const unsigned int *words = two_over_pi + skip / 32;
  unsigned long carry = 0, low = m & 0xffffffff, high = m >> 32;
  /* Schoolbook: low part, then high part one limb up. */
  for (int i = 0; i < 9; i++) {
    carry += low * words[8 - i];
    limbs[i] = (unsigned int)carry;
    carry >>= 32;
  }
  limbs[9] = (unsigned int)carry;
  limbs[10] = limbs[11] = 0;
  carry = 0;
  for (int i = 0; i < 9; i++) {
    carry += high * words[8 - i] + limbs[i + 1];
    limbs[i + 1] = (unsigned int)carry;
    carry >>= 32;
  }
  limbs[10] = (unsigned int)carry;
  int point = 288 - e + skip; /* bits behind the binary point */
  int at = point >> 5, shift = point & 31;
  unsigned long top = at < 11 ? limbs[at] | (unsigned long)limbs[at + 1] << 32 : 0;
  int quadrant = (int)(top >> shift & 3);
  /* Clear what is before the point. */
  if (at < 12) limbs[at] &= shift ? (1U << shift) - 1 : 0;
  for (int i = at + 1; i < 12; i++) limbs[i] = 0;
  int half_at = (point - 1) >> 5;
  int flip = half_at < 12 && limbs[half_at] >> ((point - 1) & 31) & 1;
  if (flip) {
    /* Fraction above one half: one quadrant more, minus what is missing. */
    quadrant++;
    unsigned int borrow = 1;
    for (int i = 0; i <= at && i < 12; i++) {
      limbs[i] = ~limbs[i] + borrow;
      borrow = borrow && !limbs[i];
    }
    if (at < 12) limbs[at] &= shift ? (1U << shift) - 1 : 0;
  }
  double h = 0, l = 0, error;
  int start = at < 11 ? at : 11;
  for (int i = start; i >= 0; i--) {
    int weight = 32 * i - point;
    if (!limbs[i]) continue;
    if (weight < -900) break;
    double v = (double)limbs[i] * FROM_BITS((unsigned long)(weight + 1023) << 52);
    TWO_SUM(h, error, h, v);
    l += error;
  }
  FAST_SUM(h, l, h, l);
  if (flip != negative) {
    h = -h;
    l = -l;
  }
  DD_MUL(result->h, result->l, h, l, PI_2_HI, PI_2_LO);
  return (negative ? -quadrant : quadrant) & 3;
}

/* The first terms in full, the others, which are below 2^-20 of the sum, in one double: right to about 2^-74. */
static void sum_series(const double (*c)[2], int n, int exact, double zh, double zl, double *rh, double *rl) {
  double tail = c[n - 1][0];
  for (int i = n - 2; i >= exact; i--) tail = c[i][0] + zh * tail;
  double h, l;
  DD_MUL(h, l, zh, zl, tail, 0.0);
  for (int i = exact - 1; i > 0; i--) {
    DD_ADD(h, l, c[i][0], c[i][1], h, l);
    DD_MUL(h, l, h, l, zh, zl);
  }
  DD_ADD(*rh, *rl, c[0][0], c[0][1], h, l);
}

void __sin_cos_dd(struct dd *sine, struct dd *cosine, double h, double l) {
  double zh, zl, sh, sl;
  DD_MUL(zh, zl, h, l, h, l);
  if (sine) {
    sum_series(sin_series, 12, 3, zh, zl, &sh, &sl);
    DD_MUL(sh, sl, sh, sl, zh, zl);
    DD_MUL(sh, sl, sh, sl, h, l);
    DD_ADD(sine->h, sine->l, h, l, sh, sl);
  }
  if (cosine) {
    sum_series(cos_series, 13, 4, zh, zl, &sh, &sl);
    DD_MUL(sh, sl, sh, sl, zh, zl);
    DD_ADD(cosine->h, cosine->l, 1.0, 0.0, sh, sl);
  }
}
