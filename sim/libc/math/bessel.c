/* Bessel functions of both kinds, orders 0 and 1, in sums of two doubles: by their series for small arguments, by Hankel's expansion
 * for large ones. Other orders follow from these two. */
#include "dd.h"
#include <errno.h>
#include <math.h>

#define TWO_OVER_PI_H 0x1.45f306dc9c883p-1
#define TWO_OVER_PI_L -0x1.6b01ec5417056p-55
#define EULER_H 0x1.2788cfc6fb619p-1
#define EULER_L -0x1.6cb90701fbfabp-58
#define LARGE 25 /* from here on the expansion has enough terms */

struct four {
  struct dd j0, j1, y0, y1;
};

static void add(struct dd *to, const struct dd *from, double factor) {
  struct dd t;
  __dd_mul(&t, from->h, from->l, factor, 0);
  __dd_add(to, to->h, to->l, t.h, t.l);
}

/* J of an order by its series; with `weighted` also the sum of the terms times H(k) + H(k + order), which Y needs. */
static void series(struct dd *j, struct dd *weighted, double x, int order) {
  struct dd term = {1, 0}, square, harmonic = {order ? 1 : 0, 0}, t;
  __dd_mul(&square, x / 2, 0, x / 2, 0);
  for (int k = 1; k <= order; k++) {
    __dd_mul(&term, term.h, term.l, x / 2, 0);
    __dd_div(&term, term.h, term.l, k, 0);
  }
  *j = term;
  if (weighted) __dd_mul(weighted, term.h, term.l, harmonic.h, harmonic.l);
  for (int k = 1; k < 200; k++) {
    __dd_mul(&term, term.h, term.l, -square.h, -square.l);
    __dd_div(&term, term.h, term.l, (double)k * (k + order), 0);
    __dd_add(j, j->h, j->l, term.h, term.l);
    if (weighted) {
      __dd_div(&t, 1, 0, k, 0);
      add(&harmonic, &t, 1);
      __dd_div(&t, 1, 0, k + order, 0);
      add(&harmonic, &t, 1);
      __dd_mul(&t, term.h, term.l, harmonic.h, harmonic.l);
      add(weighted, &t, 1);
    }
    if (fabs(term.h) < 0x1p-116 * fabs(j->h) && k > x) break;
  }
}

static void small(struct four *r, double x, int second) {
  struct dd w0, w1, log, t;
  series(&r->j0, second ? &w0 : 0, x, 0);
  series(&r->j1, second ? &w1 : 0, x, 1);
  if (!second) return;
  __log_dd(&log, x / 2, 0);
  __dd_add(&log, log.h, log.l, EULER_H, EULER_L);
  __dd_mul(&r->y0, log.h, log.l, r->j0.h, r->j0.l);
  add(&r->y0, &w0, -0.5);
  __dd_mul(&r->y0, r->y0.h, r->y0.l, TWO_OVER_PI_H, TWO_OVER_PI_L);
  __dd_mul(&r->y1, log.h, log.l, r->j1.h, r->j1.l);
  add(&r->y1, &w1, -0.5);
  __dd_div(&t, -1, 0, x, 0);
  add(&r->y1, &t, 1);
  __dd_mul(&r->y1, r->y1.h, r->y1.l, TWO_OVER_PI_H, TWO_OVER_PI_L);
}

/* The even and the odd terms of Hankel's expansion. */
static void expansion(struct dd *p, struct dd *q, double x, int order) {
  struct dd term = {1, 0};
  *p = term;
  *q = (struct dd){0, 0};
  for (int k = 1; k < 100; k++) {
    double before = fabs(term.h), odd = 2 * k - 1;
    __dd_mul(&term, term.h, term.l, 4 * order - odd * odd, 0);
    __dd_div(&term, term.h, term.l, 8.0 * k, 0);
    __dd_div(&term, term.h, term.l, x, 0);
    if (fabs(term.h) >= before || fabs(term.h) < 0x1p-120) break;
    add(k & 1 ? q : p, &term, k & 2 ? -1 : 1);
  }
}

/* (a * b + sign * c * d) / root */
static void combine(struct dd *r, const struct dd *a, const struct dd *b, const struct dd *c, const struct dd *d, double sign,
                    const struct dd *root) {
  struct dd t;
  __dd_mul(r, a->h, a->l, b->h, b->l);
  __dd_mul(&t, c->h, c->l, d->h, d->l);
  add(r, &t, sign);
  __dd_div(r, r->h, r->l, root->h, root->l);
}

static void large(struct four *r, double x) {
  struct dd rest, s, c, sum, difference, p, q, root, t;
  int quadrant = __reduce(&rest, x) & 3;
  __sin_cos_dd(&s, &c, rest.h, rest.l);
  if (quadrant & 1) t = s, s = c, c = (struct dd){-t.h, -t.l};
  if (quadrant & 2) s = (struct dd){-s.h, -s.l}, c = (struct dd){-c.h, -c.l};
  __dd_add(&sum, s.h, s.l, c.h, c.l);
  __dd_add(&difference, s.h, s.l, -c.h, -c.l);
  /* sqrt(pi * x) of two doubles, by one step from that of one. */
  double y = 1.7724538509055159 * sqrt(x);
  __dd_div(&t, 2 * x, 0, TWO_OVER_PI_H, TWO_OVER_PI_L);
  __dd_div(&t, t.h, t.l, y, 0);
  __dd_add(&root, t.h / 2, t.l / 2, y / 2, 0);
  struct dd minus = {-sum.h, -sum.l};
  expansion(&p, &q, x, 0);
  combine(&r->j0, &p, &sum, &q, &difference, -1, &root);
  combine(&r->y0, &p, &difference, &q, &sum, 1, &root);
  expansion(&p, &q, x, 1);
  combine(&r->j1, &p, &difference, &q, &sum, 1, &root);
  combine(&r->y1, &p, &minus, &q, &difference, 1, &root);
}

static void both(struct four *r, double x, int second) {
  if (x < LARGE) small(r, x, second);
  else large(r, x);
}

double j0(double x) {
  struct four r;
  if (isnan(x)) return x + x;
  if (isinf(x)) return 0;
  both(&r, fabs(x), 0);
  return r.j0.h;
}

double j1(double x) {
  struct four r;
  if (isnan(x) || x == 0) return x;
  if (isinf(x)) return copysign(0, x);
  if (fabs(x) < 0x1p-500) return x / 2;
  both(&r, fabs(x), 0);
  return x < 0 ? -r.j1.h : r.j1.h;
}

/* Below the order J falls steeply: down from far above it, and scaled by what J0 or J1 is. */
static double downward(int n, double x, const struct four *r) {
  struct dd above = {0, 0}, here = {0x1p-900, 0}, wanted = {0, 0}, t;
  for (long k = n + 60 + (long)(6 * sqrt(n)); k > 0; k--) {
    __dd_mul(&t, here.h, here.l, 2.0 * (double)k, 0);
    __dd_div(&t, t.h, t.l, x, 0);
    add(&t, &above, -1);
    above = here;
    here = t;
    if (k - 1 == n) wanted = here;
    if (fabs(here.h) > 0x1p500) {
      here.h *= 0x1p-800, here.l *= 0x1p-800;
      above.h *= 0x1p-800, above.l *= 0x1p-800;
      wanted.h *= 0x1p-800, wanted.l *= 0x1p-800;
    }
  }
  const struct dd *known = fabs(r->j0.h) > fabs(r->j1.h) ? &r->j0 : &r->j1;
  const struct dd *found = known == &r->j0 ? &here : &above;
  __dd_div(&t, wanted.h, wanted.l, found->h, found->l);
  __dd_mul(&t, t.h, t.l, known->h, known->l);
  return t.h;
}

static void upward(struct dd *result, const struct dd *first, const struct dd *second, int n, double x) {
  struct dd a = *first, b = *second, t;
  for (int k = 1; k < n && !isinf(b.h); k++) {
    __dd_mul(&t, b.h, b.l, 2.0 * k, 0);
    __dd_div(&t, t.h, t.l, x, 0);
    add(&t, &a, -1);
    a = b;
    b = t;
    if (isnan(b.h)) b = (struct dd){-INFINITY, 0};
  }
  *result = b;
}

double jn(int n, double x) {
  struct four r;
  struct dd y;
  if (isnan(x)) return x + x;
  long order = n < 0 ? -(long)n : n;
  int minus = order & 1 && (n < 0) != (signbit(x) != 0);
  if (n == 0) return j0(x);
  if (order == 1) return n < 0 ? -j1(x) : j1(x);
  double a = fabs(x), result = 0;
  if (a != 0 && !isinf(a)) {
    if (a < LARGE) {
      if (order < 2000) series(&y, 0, a, (int)order);
      else y.h = 0;
      result = y.h;
    } else {
      both(&r, a, 0);
      if ((double)order <= a) upward(&y, &r.j0, &r.j1, (int)order, a);
      else if (order > 40 * a + 4000) y.h = 0;
      else y.h = downward((int)order, a, &r);
      result = y.h;
    }
    if (result == 0) errno = ERANGE;
  }
  return minus ? -result : result;
}

/* What both say of arguments that are not positive; 1: go on. */
static int positive(double x, double *result) {
  if (isnan(x)) *result = x + x;
  else if (x == 0) *result = __math_pole(1);
  else if (x < 0) *result = __math_invalid(x);
  else if (isinf(x)) *result = 0;
  else return 1;
  return 0;
}

double y0(double x) {
  struct four r;
  double y;
  if (!positive(x, &y)) return y;
  both(&r, x, 1);
  return r.y0.h;
}

double y1(double x) {
  struct four r;
  double y;
  if (!positive(x, &y)) return y;
  if (x < 0x1p-1000) {
    y = -TWO_OVER_PI_H / x;
    if (isinf(y)) errno = ERANGE;
    return y;
  }
  both(&r, x, 1);
  return r.y1.h;
}

double yn(int n, double x) {
  struct four r;
  struct dd result;
  double y;
  if (!positive(x, &y)) return x == 0 && n < 0 && n & 1 ? -y : y;
  int order = n < 0 ? -n : n, minus = n < 0 && n & 1;
  if (!order) return y0(x);
  if (order == 1 || x < 0x1p-1000) y = y1(x);
  else {
    both(&r, x, 1);
    upward(&result, &r.y0, &r.y1, order, x);
    y = result.h;
    if (isinf(y)) errno = ERANGE;
  }
  return minus ? -y : y;
}

#define FORMS(name) \
  float name##f(float x) { \
    return (float)name(x); \
  } \
  long double name##l(long double x) { \
    return name((double)x); \
  }
FORMS(j0)
FORMS(j1)
FORMS(y0)
FORMS(y1)

#define ORDER_FORMS(name) \
  float name##f(int n, float x) { \
    return (float)name(n, x); \
  } \
  long double name##l(int n, long double x) { \
    return name(n, (double)x); \
  }
ORDER_FORMS(jn)
ORDER_FORMS(yn)
