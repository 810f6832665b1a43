/* long double and sums of two doubles: 64 bits fit in one, and what the cores give is rounded once. */
#ifndef LONG_DD_H
#define LONG_DD_H
#include "dd.h"
#include <math.h>

#define SPLIT(h, l, x) \
  do { \
    long double whole_ = (x); \
    (h) = (double)whole_; \
    (l) = (double)(whole_ - (h)); \
  } while (0)

/* (h + l) 2^k */
long double __long_sum(double h, double l, int k);
/* log x, x > 0, finite. */
void __logl_dd(struct dd *result, long double x);
/* log(1 + h + l), small or not. */
void __log1p_dd(struct dd *result, double h, double l);
/* What x87's instructions give, as glibc uses them: 2^f - 1 for |f| <= 1, and y log2 x, each rounded to 64 bits. */
long double __x87_f2xm1(long double f);
long double __x87_fyl2x(long double y, long double x);
long double __x87_fyl2xp1(long double y, long double x);
#endif
