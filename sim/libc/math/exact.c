/* What gcc puts in the place of a call with constant arguments: the function's value, rounded once. The compiler calls these there. */
#define _GNU_SOURCE
#include "long_dd.h"

/* Each gives the value times 2^-k in r and returns k; `fits` says where it may be asked. */
static int exp_of(struct dd *r, long double x, double ch, double cl) {
  double h, l;
  SPLIT(h, l, x);
  if (ch != 1) DD_MUL(h, l, h, l, ch, cl);
  return __exp_dd(r, h, l);
}

static int exp_dd(struct dd *r, long double x) {
  return exp_of(r, x, 1, 0);
}

static int exp10_dd(struct dd *r, long double x) {
  return exp_of(r, x, LN10_HI, LN10_LO);
}

static int exp2_dd(struct dd *r, long double x) {
  long double whole = rintl(x);
  return exp_of(r, x - whole, LN2_HI, LN2_LO) + (int)whole;
}

static int expm1_dd(struct dd *r, long double x) {
  double h, l;
  SPLIT(h, l, x);
  if (h > -0.35 && h < 0.35) {
    __expm1_dd(r, h, l);
    return 0;
  }
  int k = __exp_dd(r, h, l);
  double scale = FROM_BITS((unsigned long)(k + 1023) << 52);
  DD_ADD(r->h, r->l, r->h * scale, r->l * scale, -1.0, 0.0);
  return 0;
}

static int log_dd(struct dd *r, long double x) {
  __logl_dd(r, x);
  return 0;
}

static int log10_dd(struct dd *r, long double x) {
  __logl_dd(r, x);
  DD_MUL(r->h, r->l, r->h, r->l, INV_LN10_HI, INV_LN10_LO);
  return 0;
}

static int log1p_dd(struct dd *r, long double x) {
  double h, l;
  SPLIT(h, l, x);
  __log1p_dd(r, h, l);
  return 0;
}

/* (p + p / (p + 1)) / 2 with p = expm1(x) */
static int sinh_dd(struct dd *r, long double x) {
  double h, l, sh, sl;
  expm1_dd(r, x);
  DD_ADD(h, l, r->h, r->l, 1.0, 0.0);
  DD_DIV(sh, sl, r->h, r->l, h, l);
  DD_ADD(r->h, r->l, r->h, r->l, sh, sl);
  return -1;
}

/* 1 + p^2 / (2 (p + 1)) */
static int cosh_dd(struct dd *r, long double x) {
  double h, l, sh, sl;
  expm1_dd(r, x);
  DD_ADD(h, l, r->h, r->l, 1.0, 0.0);
  DD_MUL(sh, sl, r->h, r->l, r->h, r->l);
  DD_DIV(h, l, sh, sl, 2 * h, 2 * l);
  DD_ADD(r->h, r->l, 1.0, 0.0, h, l);
  return 0;
}

/* p / (p + 2) with p = expm1(2x) */
static int tanh_dd(struct dd *r, long double x) {
  double h, l;
  expm1_dd(r, 2 * x);
  DD_ADD(h, l, r->h, r->l, 2.0, 0.0);
  DD_DIV(r->h, r->l, r->h, r->l, h, l);
  return 0;
}

/* log1p(a + a^2 / (1 + sqrt(1 + a^2))) */
static int asinh_dd(struct dd *r, long double x) {
  double h, l, zh, zl, sh, sl;
  SPLIT(h, l, fabsl(x));
  DD_MUL(zh, zl, h, l, h, l);
  DD_ADD(sh, sl, zh, zl, 1.0, 0.0);
  __sqrt_dd(r, sh, sl);
  DD_ADD(sh, sl, r->h, r->l, 1.0, 0.0);
  DD_DIV(zh, zl, zh, zl, sh, sl);
  DD_ADD(h, l, h, l, zh, zl);
  __log1p_dd(r, h, l);
  if (x < 0) *r = (struct dd){-r->h, -r->l};
  return 0;
}

/* log1p(t + sqrt(2t + t^2)) with t = x - 1 */
static int acosh_dd(struct dd *r, long double x) {
  double h, l, zh, zl;
  SPLIT(h, l, x);
  DD_ADD(h, l, h, l, -1.0, 0.0);
  DD_MUL(zh, zl, h, l, h, l);
  DD_ADD(zh, zl, 2 * h, 2 * l, zh, zl);
  __sqrt_dd(r, zh, zl);
  DD_ADD(h, l, h, l, r->h, r->l);
  __log1p_dd(r, h, l);
  return 0;
}

/* log1p(2x / (1 - x)) / 2 */
static int atanh_dd(struct dd *r, long double x) {
  double h, l, sh, sl;
  SPLIT(h, l, x);
  DD_ADD(sh, sl, 1.0, 0.0, -h, -l);
  DD_DIV(h, l, 2 * h, 2 * l, sh, sl);
  __log1p_dd(r, h, l);
  return -1;
}

/* One step of Newton's from the root of the fraction in double. */
static int cbrt_dd(struct dd *r, long double x) {
  int k;
  long double m = frexpl(fabsl(x), &k);
  int third = (k - 1) / 3;
  if (3 * third > k - 1) third--;
  m = ldexpl(m, k - 3 * third);
  double h, l, y = cbrt((double)m), sh, sl, qh, ql;
  SPLIT(h, l, m);
  TWO_PRODUCT(sh, sl, y, y);
  DD_MUL(qh, ql, sh, sl, y, 0.0);
  DD_ADD(qh, ql, h, l, -qh, -ql);
  DD_DIV(qh, ql, qh, ql, 3 * sh, 3 * sl);
  DD_ADD(r->h, r->l, y, 0.0, qh, ql);
  if (x < 0) *r = (struct dd){-r->h, -r->l};
  return third;
}

/* Where not, the function itself has the answer: infinite, exact, or the argument. */
#define BETWEEN(x, low, high) ((x) > (low) && (x) < (high) && (fabsl(x) > 0x1p-30L))

#define EXACTL(name, fits) \
  long double __exact_##name##l(long double x) { \
    struct dd r; \
    if (!(fits)) return name##l(x); \
    int k = name##_dd(&r, x); \
    return __long_sum(r.h, r.l, k); \
  }
#define EXACT(name, fits) \
  EXACTL(name, fits) \
  double __exact_##name(double x) { \
    struct dd r; \
    if (!(fits)) return name(x); \
    int k = name##_dd(&r, x); \
    return __scale_dd(r.h, r.l, k); \
  } \
  float __exact_##name##f(float x) { \
    return (float)__exact_##name(x); \
  }

EXACTL(exp, BETWEEN(x, -11300, 11300))
EXACTL(exp2, BETWEEN(x, -16300, 16300))
EXACTL(log, x > 0 && x != 1 && !isinf(x))
EXACT(exp10, BETWEEN(x, -300, 300))
EXACT(expm1, BETWEEN(x, -60, 100))
EXACT(log10, x > 0 && x != 1 && !isinf(x))
EXACT(log1p, x > -1 && x < 1e300 && fabsl(x) > 0x1p-30L)
EXACT(sinh, BETWEEN(x, -50, 50))
EXACT(cosh, BETWEEN(x, -50, 50))
EXACT(tanh, BETWEEN(x, -18, 18))
EXACT(asinh, BETWEEN(x, -0x1p60L, 0x1p60L))
EXACT(acosh, x > 1 && x < 0x1p60L)
EXACT(atanh, BETWEEN(x, -1, 1))
EXACT(cbrt, x != 0 && fabsl(x) < 1e300 && fabsl(x) > 1e-300)

long double __exact_powl(long double x, long double y) {
  struct dd r;
  double h, l;
  if (!(x > 0) || isinf(x) || x == 1 || !(fabsl(y) < 1e6L) || fabsl(y) < 1e-6L) return powl(x, y);
  __logl_dd(&r, x);
  if (fabs(r.h * (double)y) > 11300) return powl(x, y);
  SPLIT(h, l, y);
  DD_MUL(h, l, r.h, r.l, h, l);
  int k = __exp_dd(&r, h, l);
  return __long_sum(r.h, r.l, k);
}

float __exact_asinf(float x) {
  return (float)asin(x);
}

float __exact_atanf(float x) {
  return (float)atan(x);
}

float __exact_atan2f(float y, float x) {
  return (float)atan2(y, x);
}
