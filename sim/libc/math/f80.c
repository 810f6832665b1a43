/* Functions of long double whose results are exact, or rounded once: on the two words of a number. */
#include "../internal/f80.h"
#include <errno.h>
#include <fenv.h>
#include <math.h>
#include <stdlib.h>

typedef unsigned long word;

#define TOP (1UL << 63)

static union __f80 of(long double x) {
  union __f80 u;
  u.value = x;
  return u;
}

static int is_special(union __f80 x) {
  return F80_EXPONENT(x) == 0x7fff || !x.w.m;
}

/* Any operation makes a NaN quiet. */
static long double same(long double x) {
  return F80_NAN(of(x)) ? x + x : x;
}

void __math_raised(int flags);

static long double no_value(void) {
  __math_raised(FE_INVALID);
  errno = EDOM;
  long double zero = 0;
  return zero / zero;
}

long double fabsl(long double x) {
  union __f80 u = of(x);
  u.w.se &= 0x7fff;
  return u.value;
}

long double copysignl(long double x, long double y) {
  union __f80 u = of(x);
  u.w.se = (unsigned short)((u.w.se & 0x7fff) | (of(y).w.se & 0x8000));
  return u.value;
}

enum { DOWN, UP, ZERO, AWAY, EVEN };

/* To an integer, the fraction judged by what is rounded to. */
static long double integral(long double x, int to) {
  union __f80 u = of(x);
  int fraction_bits = 16383 + 63 - F80_EXPONENT(u), negative = F80_NEGATIVE(u);
  if (is_special(u) || fraction_bits <= 0) return same(x);
  word whole = fraction_bits > 63 ? 0 : u.w.m >> fraction_bits;
  word rest = fraction_bits > 64 ? 1 : fraction_bits == 64 ? u.w.m : u.w.m << (64 - fraction_bits);
  switch (to) {
    case DOWN: whole += negative && rest; break;
    case UP: whole += !negative && rest; break;
    case AWAY: whole += rest >> 63; break;
    case EVEN: whole += rest > TOP || (rest == TOP && whole & 1); break;
  }
  return __f80_pack(negative, 16383 + 63, whole, 0);
}

long double floorl(long double x) {
  return integral(x, DOWN);
}

long double ceill(long double x) {
  return integral(x, UP);
}

long double truncl(long double x) {
  return integral(x, ZERO);
}

long double roundl(long double x) {
  return integral(x, AWAY);
}

long double roundevenl(long double x) {
  return integral(x, EVEN);
}

long double rintl(long double x) {
  return integral(x, EVEN);
}

long double nearbyintl(long double x) {
  return integral(x, EVEN);
}

/* Invalid where no long has it. */
static long to_long(long double x) {
  if (!(x >= -0x1p63L && x < 0x1p63L)) {
    __math_raised(FE_INVALID);
    return (long)(1UL << 63);
  }
  return (long)x;
}

long lroundl(long double x) {
  return to_long(roundl(x));
}

long long llroundl(long double x) {
  return to_long(roundl(x));
}

long lrintl(long double x) {
  return to_long(rintl(x));
}

long long llrintl(long double x) {
  return to_long(rintl(x));
}

long double modfl(long double x, long double *whole) {
  *whole = truncl(x);
  if (isinf(x)) return copysignl(0, x);
  return copysignl(x - *whole, x);
}

long double frexpl(long double x, int *n) {
  union __f80 u = of(x);
  *n = 0;
  if (is_special(u)) return same(x);
  word m;
  *n = __f80_normal(u, &m) - 16382;
  return __f80_pack(F80_NEGATIVE(u), 16382, m, 0);
}

long double scalblnl(long double x, long n) {
  union __f80 u = of(x);
  if (is_special(u)) return same(x);
  word m;
  if (n > 70000) n = 70000;
  if (n < -70000) n = -70000;
  int exponent = __f80_normal(u, &m) + (int)n;
  long double result = __f80_pack(F80_NEGATIVE(u), exponent, m, 0);
  if (is_special(of(result))) {
    __math_raised((result == 0 ? FE_UNDERFLOW : FE_OVERFLOW) | FE_INEXACT);
    errno = ERANGE;
  }
  return result;
}

long double scalbnl(long double x, int n) {
  return scalblnl(x, n);
}

long double ldexpl(long double x, int n) {
  return scalblnl(x, n);
}

int ilogbl(long double x) {
  union __f80 u = of(x);
  word m;
  if (!is_special(u)) return __f80_normal(u, &m) - 16383;
  __math_raised(FE_INVALID);
  errno = EDOM;
  return F80_INF(u) ? 0x7fffffff : -0x7fffffff - 1;
}

long double logbl(long double x) {
  union __f80 u = of(x);
  word m;
  if (F80_NAN(u)) return x + x;
  if (F80_INF(u)) return fabsl(x);
  if (!u.w.m) {
    __math_raised(FE_DIVBYZERO);
    return -1 / fabsl(x);
  }
  return __f80_normal(u, &m) - 16383;
}

long double nextafterl(long double x, long double y) {
  union __f80 u = of(x);
  if (F80_NAN(u) || F80_NAN(of(y))) return x + y;
  if (x == y) return y;
  if (!u.w.m) {
    u.w.m = 1;
    u.w.se = of(y).w.se & 0x8000;
    return u.value;
  }
  int away = (x < y) != F80_NEGATIVE(u);
  if (away) {
    if (!++u.w.m || (u.w.m == TOP && !F80_EXPONENT(u))) {
      u.w.m |= TOP;
      u.w.se++;
    }
    if (F80_EXPONENT(u) == 0x7fff) errno = ERANGE;
  } else if (F80_INF(u)) {
    u.w.m = -1UL;
    u.w.se--;
  } else if (u.w.m == TOP) {
    u.w.se--;
    u.w.m = F80_EXPONENT(u) ? -1UL : TOP - 1;
  } else {
    u.w.m--;
  }
  if (!F80_EXPONENT(u)) errno = ERANGE;
  return u.value;
}

static int is_signaling(union __f80 x) {
  return F80_NAN(x) && !(x.w.m & 1UL << 62);
}

long double fmaxl(long double x, long double y) {
  if (is_signaling(of(x)) || is_signaling(of(y))) return x + y;
  if (F80_NAN(of(x))) return same(y);
  return x < y ? y : same(x);
}

long double fminl(long double x, long double y) {
  if (is_signaling(of(x)) || is_signaling(of(y))) return x + y;
  if (F80_NAN(of(x))) return same(y);
  return x > y ? y : same(x);
}

long double fdiml(long double x, long double y) {
  if (F80_NAN(of(x)) || F80_NAN(of(y))) return x + y;
  return x > y ? x - y : 0;
}

/* The remainder of the magnitudes, and the quotient's low bits: long division, exact. */
static long double divide(union __f80 a, union __f80 b, unsigned int *quotient) {
  word m, n;
  int e = __f80_normal(a, &m), f = __f80_normal(b, &n), carry = 0;
  unsigned int q = 0;
  *quotient = 0;
  if (e < f) return fabsl(a.value);
  for (int i = e - f; i >= 0; i--) {
    q <<= 1;
    if (carry || m >= n) {
      m -= n;
      q |= 1;
    }
    if (i) {
      carry = (int)(m >> 63);
      m <<= 1;
    }
  }
  *quotient = q;
  return __f80_pack(0, f, m, 0);
}

long double fmodl(long double x, long double y) {
  union __f80 a = of(x), b = of(y);
  unsigned int q;
  if (F80_NAN(a) || F80_NAN(b)) return x + y;
  if (F80_INF(a) || !b.w.m) return no_value();
  if (F80_INF(b) || !a.w.m) return x;
  return copysignl(divide(a, b, &q), x);
}

long double remquol(long double x, long double y, int *quotient) {
  union __f80 a = of(x), b = of(y);
  unsigned int q;
  *quotient = 0;
  if (F80_NAN(a) || F80_NAN(b)) return x + y;
  if (F80_INF(a) || !b.w.m) return no_value();
  if (F80_INF(b) || !a.w.m) return x;
  long double size = fabsl(y), r = divide(a, b, &q), rest = size - r;
  int low = (int)(q & 7);
  if (r > rest || (r == rest && q & 1)) {
    r -= size;
    low++;
  }
  *quotient = F80_NEGATIVE(a) != F80_NEGATIVE(b) ? -(low & 7) : low & 7;
  return F80_NEGATIVE(a) ? -r : r;
}

long double remainderl(long double x, long double y) {
  int q;
  return remquol(x, y, &q);
}

/* Two bits of the mantissa make one of the root. */
long double sqrtl(long double x) {
  union __f80 u = of(x);
  if (F80_NAN(u) || !u.w.m) return same(x);
  if (F80_NEGATIVE(u)) return no_value();
  if (F80_INF(u)) return x;
  word m;
  int e = __f80_normal(u, &m) - 16383;
  unsigned __int128 left = (unsigned __int128)m << 63, rest = 0, root = 0;
  if (e & 1) left <<= 1;
  for (int i = 0; i < 64; i++) {
    rest = rest << 2 | (word)(left >> 126);
    left <<= 2;
    unsigned __int128 step = root << 2 | 1;
    root <<= 1;
    if (rest >= step) {
      rest -= step;
      root |= 1;
    }
  }
  /* What is left is below or above half a unit of the root, never the half itself. */
  return __f80_pack(0, (e - (e & 1)) / 2 + 16383, (word)root, rest > root ? TOP | 1 : rest != 0);
}

/* Differs from Linux: the product is rounded before the sum, since the sum of 192 bits is not there. */
long double fmal(long double x, long double y, long double z) {
  return x * y + z;
}

long double hypotl(long double x, long double y) {
  if (isinf(x) || isinf(y)) return __builtin_infl();
  if (!x || !y) return fabsl(x) + fabsl(y);
  int e;
  frexpl(fmaxl(fabsl(x), fabsl(y)), &e);
  x = scalbnl(x, -e);
  y = scalbnl(y, -e);
  return scalbnl(sqrtl(x * x + y * y), e);
}

long double nanl(const char *tag) {
  return nan(tag);
}
