#include "long_dd.h"
#include <stdlib.h>

static long double over(long double x) {
  return isnan(x) ? x : x > 0 ? (isinf(x) ? x : __math_overflow(0)) : isinf(x) ? 0 : __math_underflow(0);
}

static int is_far(long double x, long double limit) {
  return !(x < limit && x > -limit);
}

/* x times the logarithm of the base, in the two parts c0 + c1, without its whole part i: each step rounded as glibc's are. */
static long double fraction(long double x, long double c, long double c0, long double c1, int *i) {
  long double whole = rintl(x * c), part = rintl(x), f = c0 * part - whole;
  f += c0 * (x - part);
  f += c1 * x;
  *i = (int)whole;
  return f;
}

#define LOG2_E 0xb.8aa3b295c17f0bcp-3L, 0xb.8aap-3L, 0xe.ca5705fc2eefa2p-21L
#define LOG2_10 0xd.49a784bcd1b8afep-2L, 0xd.49ap-2L, 0xf.0979a3715fc9258p-19L

static long double finish(long double f, int i) {
  long double y = ldexpl(__x87_f2xm1(f) + 1, i);
  return isinf(y) ? __math_overflow(0) : y == 0 ? __math_underflow(0) : y;
}

long double expl(long double x) {
  int i;
  if (is_far(x, 11500)) return over(x);
  if (fabsl(x) < 0x1p-67L) return 1 + x;
  long double f = fraction(x, LOG2_E, &i);
  return finish(f, i);
}

long double exp10l(long double x) {
  int i;
  if (is_far(x, 5000)) return over(x);
  if (fabsl(x) < 0x1p-67L) return 1 + x;
  long double f = fraction(x, LOG2_10, &i);
  return finish(f, i);
}

long double exp2l(long double x) {
  if (is_far(x, 16500)) return over(x);
  long double whole = rintl(x);
  return finish(x - whole, (int)whole);
}

long double expm1l(long double x) {
  int i;
  if (is_far(x, 11500)) return isnan(x) || x > 0 ? over(x) : -1;
  if (x >= 128) return expl(x);
  if (x <= -64) return -1;
  if (x == 0 || fabsl(x) < 0x1p-64L) return x;
  long double f = fraction(x, LOG2_E, &i);
  return ldexpl(__x87_f2xm1(f), i) + (ldexpl(1, i) - 1);
}

/* 0 y is no integer, 1 odd, 2 even. */
static int parity(long double y) {
  long double a = fabsl(y);
  if (a >= 0x1p64L) return 2;
  if (truncl(a) != a) return 0;
  return (unsigned long)a & 1 ? 1 : 2;
}

long double powl(long double x, long double y) {
  if (y == 0 || x == 1) return 1;
  if (isnan(x) || isnan(y)) return x + y;
  long double a = fabsl(x);
  int kind = parity(y), negative = 0;
  if (isinf(y)) return a == 1 ? 1 : (a > 1) == (y > 0) ? HUGE_VALL : 0;
  if (a == 0 || isinf(a)) {
    negative = signbit(x) && kind == 1;
    if (a == 0 && y < 0) return __math_pole(negative);
    long double r = (a == 0) == (y > 0) ? 0 : HUGE_VALL;
    return negative ? -r : r;
  }
  if (x < 0) {
    if (!kind) return __math_invalid((double)x);
    negative = kind == 1;
  }
  if (a == 1) return negative ? -1 : 1;
  if (fabsl(y) < 0x1p-80L) return 1;
  if (kind && fabsl(y) < 4) {
    /* By multiplication, as glibc does it. */
    int n = abs((int)y);
    long double z = y < 0 ? 1 / x : x, square = z * z;
    z = n == 1 ? z : n == 2 ? square : square * z;
    return isinf(z) ? __math_overflow(negative) : z;
  }
  struct dd r;
  double h, l;
  __logl_dd(&r, a);
  long double rough = r.h * y;
  if (rough > 11360) return __math_overflow(negative);
  if (rough < -11450) return __math_underflow(negative);
  SPLIT(h, l, y);
  DD_MUL(r.h, r.l, r.h, r.l, INV_LN2_HI, INV_LN2_LO);
  DD_MUL(h, l, r.h, r.l, h, l);
  double whole = __builtin_rint(h);
  DD_ADD(h, l, h, l, -whole, 0.0);
  long double z = finish(__long_sum(h, l, 0), (int)whole);
  return negative ? -z : z;
}
