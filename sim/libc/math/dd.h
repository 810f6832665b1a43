/* Arithmetic on unevaluated sums of two doubles (about 106 bits). Macros: everything stays in registers.
 * |low| is at most half a unit in the last place of high. */
#ifndef DD_H
#define DD_H
#include "constants.h"

/* (s, e) = a + b exactly. */
#define TWO_SUM(s, e, a, b) \
  do { \
    double a_ = (a), b_ = (b), s_ = a_ + b_, t_ = s_ - a_; \
    (e) = (a_ - (s_ - t_)) + (b_ - t_); \
    (s) = s_; \
  } while (0)

/* The same where |a| >= |b|. */
#define FAST_SUM(s, e, a, b) \
  do { \
    double a_ = (a), b_ = (b), s_ = a_ + b_; \
    (e) = b_ - (s_ - a_); \
    (s) = s_; \
  } while (0)

/* (p, e) = a * b exactly, by Dekker's splitting. */
#define TWO_PRODUCT(p, e, a, b) \
  do { \
    double x_ = (a), y_ = (b), p_ = x_ * y_, c_ = 134217729.0 * x_, d_ = 134217729.0 * y_; \
    double xh_ = c_ - (c_ - x_), xl_ = x_ - xh_, yh_ = d_ - (d_ - y_), yl_ = y_ - yh_; \
    (e) = ((xh_ * yh_ - p_) + xh_ * yl_ + xl_ * yh_) + xl_ * yl_; \
    (p) = p_; \
  } while (0)

struct dd {
  double h, l;
};

void __dd_add(struct dd *r, double ah, double al, double bh, double bl);
void __dd_mul(struct dd *r, double ah, double al, double bh, double bl);
void __dd_div(struct dd *r, double ah, double al, double bh, double bl);
#define DD_CALL(f, rh, rl, ah, al, bh, bl) \
  do { \
    struct dd d_; \
    f(&d_, (ah), (al), (bh), (bl)); \
    (rh) = d_.h; \
    (rl) = d_.l; \
  } while (0)

/* Calls, to keep the code small; a file that is to be fast defines DD_INLINE. */
#ifndef DD_INLINE
#define DD_ADD(rh, rl, ah, al, bh, bl) DD_CALL(__dd_add, rh, rl, ah, al, bh, bl)
#define DD_MUL(rh, rl, ah, al, bh, bl) DD_CALL(__dd_mul, rh, rl, ah, al, bh, bl)
#define DD_DIV(rh, rl, ah, al, bh, bl) DD_CALL(__dd_div, rh, rl, ah, al, bh, bl)
#else
#define DD_ADD(rh, rl, ah, al, bh, bl) \
  do { \
    double sh_, sl_, th_, tl_; \
    TWO_SUM(sh_, sl_, (ah), (bh)); \
    TWO_SUM(th_, tl_, (al), (bl)); \
    sl_ += th_; \
    FAST_SUM(sh_, sl_, sh_, sl_); \
    sl_ += tl_; \
    FAST_SUM(rh, rl, sh_, sl_); \
  } while (0)

#define DD_MUL(rh, rl, ah, al, bh, bl) \
  do { \
    double ph_, pl_, m_ = (ah), n_ = (bh); \
    double cross_ = m_ * (bl) + (al)*n_; \
    TWO_PRODUCT(ph_, pl_, m_, n_); \
    pl_ += cross_; \
    FAST_SUM(rh, rl, ph_, pl_); \
  } while (0)

#define DD_DIV(rh, rl, ah, al, bh, bl) \
  do { \
    double q1_ = (ah) / (bh), q2_, q3_, uh_, ul_, vh_, vl_; \
    DD_MUL(uh_, ul_, (bh), (bl), q1_, 0.0); \
    DD_ADD(vh_, vl_, (ah), (al), -uh_, -ul_); \
    q2_ = vh_ / (bh); \
    DD_MUL(uh_, ul_, (bh), (bl), q2_, 0.0); \
    DD_ADD(vh_, vl_, vh_, vl_, -uh_, -ul_); \
    q3_ = vh_ / (bh); \
    FAST_SUM(q1_, q2_, q1_, q2_); \
    DD_ADD(rh, rl, q1_, q2_, q3_, 0.0); \
  } while (0)
#endif

#define BITS(x) __builtin_double_bits(x)
#define FROM_BITS(u) __builtin_bits_double(u)
#define EXPONENT_OF(u) ((int)((u) >> 52 & 0x7ff))
#define NOT_A_NUMBER FROM_BITS(0xfff8UL << 48) /* as the processor makes it */
#define INF FROM_BITS(0x7ffUL << 52)

double __math_invalid(double x);     /* NaN; EDOM unless x is one */
double __math_overflow(int negative);  /* infinity and ERANGE */
double __math_underflow(int negative); /* zero and ERANGE */
void __math_raised(int flags);          /* exceptions of fenv.h */
double __math_pole(int negative);      /* infinity of a pole and ERANGE */
double __scale_dd(double h, double l, int exponent); /* (h + l) * 2^exponent rounded once, with ERANGE */
/* exp(x) = result * 2^k, |x| below 2000. */
int __exp_dd(struct dd *result, double xh, double xl);
void __expm1_dd(struct dd *result, double xh, double xl); /* |x| below 0.35 */
void __log_near_one(struct dd *result, double dh, double dl); /* log(1 + d), d small */
void __log_dd(struct dd *result, double xh, double xl);   /* x > 0, finite */
int __reduce(struct dd *result, double x);                /* x = result + quadrant * pi/2 */
void __sin_cos_dd(struct dd *sine, struct dd *cosine, double h, double l);
void __atan2_dd(struct dd *result, double yh, double yl, double xh, double xl); /* x > 0, y >= 0 */
void __sqrt_dd(struct dd *result, double xh, double xl);
#endif
