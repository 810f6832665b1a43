// x87's extended precision for the compiler: arithmetic, comparison, conversions. The names are libgcc's where it has one.
// Every result is exact and rounded once, to nearest even. A NaN that the machine makes is negative.
#include "../internal/f80.h"

typedef unsigned long word;
typedef unsigned __int128 uti;

static union __f80 of(long double x) {
  union __f80 u;
  u.value = x;
  return u;
}

static long double made(word m, int se) {
  union __f80 u;
  u.w.m = m;
  u.w.se = (unsigned short)se;
  return u.value;
}

#define TOP (1UL << 63)

long double __f80_pack(int negative, int exponent, word high, word low) {
  int sign = negative ? 0x8000 : 0;
  if (!(high | low)) return made(0, sign);
  if (!high) {
    high = low;
    low = 0;
    exponent -= 64;
  }
  int up = __builtin_clzl(high);
  if (up) {
    high = high << up | low >> (64 - up);
    low <<= up;
    exponent -= up;
  }
  if (exponent <= 0) {
    int down = 1 - exponent;
    exponent = 0;
    if (down < 64) {
      low = high << (64 - down) | low >> down | (low << (64 - down) != 0);
      high >>= down;
    } else {
      low = down == 64 ? high | (low != 0) : 1;
      high = 0;
    }
  }
  if (low > TOP || (low == TOP && high & 1)) {
    if (!++high) {
      high = TOP;
      exponent++;
    }
  }
  if (!exponent && high & TOP) exponent = 1;
  if (exponent >= 0x7fff) return made(TOP, sign | 0x7fff);
  return made(high, sign | exponent);
}

int __f80_normal(union __f80 x, word *m) {
  int exponent = F80_EXPONENT(x);
  if (!exponent) exponent = 1;
  if (x.w.m && !(x.w.m & TOP)) {
    int up = __builtin_clzl(x.w.m);
    x.w.m <<= up;
    exponent -= up;
  }
  *m = x.w.m;
  return exponent;
}

static long double invalid(void) {
  return made(3UL << 62, 0xffff);
}

// The operand that is no number, quiet; of two the one with the larger mantissa.
static long double no_number(union __f80 a, union __f80 b) {
  union __f80 x = a;
  if (!F80_NAN(a) || (F80_NAN(b) && b.w.m > a.w.m)) x = b;
  return made(x.w.m | 3UL << 62, x.w.se);
}

static long double sum(union __f80 a, union __f80 b) {
  if (F80_NAN(a) || F80_NAN(b)) return no_number(a, b);
  int differ = F80_NEGATIVE(a) != F80_NEGATIVE(b);
  if (F80_INF(a)) return F80_INF(b) && differ ? invalid() : a.value;
  if (F80_INF(b)) return b.value;
  if (!a.w.m && !b.w.m) return differ ? made(0, 0) : a.value;
  if (!b.w.m) return a.value;
  if (!a.w.m) return b.value;
  word m, n;
  int e = __f80_normal(a, &m), f = __f80_normal(b, &n), negative = F80_NEGATIVE(a);
  if (e < f || (e == f && m < n)) {
    word other = m;
    int exponent = e;
    m = n;
    e = f;
    n = other;
    f = exponent;
    negative = F80_NEGATIVE(b);
  }
  int down = e - f;
  word low = 0;
  if (down >= 128) {
    n = 0;
    low = 1;
  } else if (down >= 64) {
    low = down == 64 ? n : n >> (down - 64) | (n << (128 - down) != 0);
    n = 0;
  } else if (down) {
    low = n << (64 - down);
    n >>= down;
  }
  if (differ) {
    word high = m - n - (low != 0);
    low = -low;
    if (!(high | low)) return made(0, 0);
    return __f80_pack(negative, e, high, low);
  }
  word high = m + n;
  if (high < m) {
    low = high << 63 | low >> 1 | (low & 1);
    high = high >> 1 | TOP;
    e++;
  }
  return __f80_pack(negative, e, high, low);
}

long double __addxf3(long double a, long double b) {
  return sum(of(a), of(b));
}

long double __subxf3(long double a, long double b) {
  union __f80 y = of(b);
  if (!F80_NAN(y)) y.w.se ^= 0x8000;
  return sum(of(a), y);
}

long double __mulxf3(long double l, long double r) {
  union __f80 a = of(l), b = of(r);
  if (F80_NAN(a) || F80_NAN(b)) return no_number(a, b);
  int sign = (a.w.se ^ b.w.se) & 0x8000;
  if (F80_INF(a) || F80_INF(b)) return a.w.m && b.w.m ? made(TOP, sign | 0x7fff) : invalid();
  if (!a.w.m || !b.w.m) return made(0, sign);
  word m, n;
  int e = __f80_normal(a, &m) + __f80_normal(b, &n) - 16383 + 1;
  uti product = (uti)m * n;
  return __f80_pack(sign, e, (word)(product >> 64), (word)product);
}

long double __divxf3(long double l, long double r) {
  union __f80 a = of(l), b = of(r);
  if (F80_NAN(a) || F80_NAN(b)) return no_number(a, b);
  int sign = (a.w.se ^ b.w.se) & 0x8000;
  if (F80_INF(a)) return F80_INF(b) ? invalid() : made(TOP, sign | 0x7fff);
  if (F80_INF(b)) return made(0, sign);
  if (!b.w.m) return a.w.m ? made(TOP, sign | 0x7fff) : invalid();
  if (!a.w.m) return made(0, sign);
  word m, n, q = 0;
  int e = __f80_normal(a, &m) - __f80_normal(b, &n) + 16383, carry = 0;
  if (m < n) {
    carry = 1;
    m <<= 1;
    e--;
  }
  for (int i = 0; i < 64; i++) {
    q <<= 1;
    if (carry || m >= n) {
      m -= n;
      q |= 1;
    }
    carry = (int)(m >> 63);
    m <<= 1;
  }
  // m is twice the rest now.
  word low = carry || m > n ? TOP | 1 : m == n ? TOP : m != 0;
  return __f80_pack(sign, e, q, low);
}

// -1, 0, 1; 2 if one is no number.
int __cmpxf2(long double l, long double r) {
  union __f80 a = of(l), b = of(r);
  if (F80_NAN(a) || F80_NAN(b)) return 2;
  if (!a.w.m && !b.w.m) return 0;
  int negative = F80_NEGATIVE(a);
  if (negative != F80_NEGATIVE(b)) return negative ? -1 : 1;
  if (a.w.se == b.w.se && a.w.m == b.w.m) return 0;
  int less = F80_EXPONENT(a) != F80_EXPONENT(b) ? F80_EXPONENT(a) < F80_EXPONENT(b) : a.w.m < b.w.m;
  return less != negative ? -1 : 1;
}

long double __floatdixf(long value) {
  word size = value < 0 ? -(word)value : (word)value;
  return __f80_pack(value < 0, 16383 + 63, size, 0);
}

long double __floatundixf(word value) {
  return __f80_pack(0, 16383 + 63, value, 0);
}

long double __floatuntixf(uti value) {
  return __f80_pack(0, 16383 + 127, (word)(value >> 64), (word)value);
}

long double __floattixf(__int128 value) {
  uti size = value < 0 ? -(uti)value : (uti)value;
  return __f80_pack(value < 0, 16383 + 127, (word)(size >> 64), (word)size);
}

long double __extenddfxf2(double x) {
  word bits = __builtin_double_bits(x), fraction = bits << 11 & ~TOP;
  int sign = (int)(bits >> 48 & 0x8000), exponent = (int)(bits >> 52 & 0x7ff);
  if (exponent == 0x7ff) return made(TOP | fraction | (fraction ? 1UL << 62 : 0), sign | 0x7fff);
  if (exponent) return made(TOP | fraction, sign | (exponent - 1023 + 16383));
  return __f80_pack(sign, 1 - 1023 + 16383, fraction, 0);
}

long double __extendsfxf2(float x) {
  return __extenddfxf2(x);
}

// The mantissa with so many bits, and the exponent of its last bit; more than the format has where it overflows.
static word narrowed(union __f80 x, int bits, int least, int *exponent) {
  word m;
  int e = __f80_normal(x, &m) - 16383 - 63;
  int drop = 64 - bits;
  if (e + drop < least) drop = least - e;
  *exponent = e + drop;
  if (drop > 64) return 0;
  word kept = drop == 64 ? 0 : m >> drop, rest = m << (64 - drop);
  return kept + (rest > TOP || (rest == TOP && kept & 1));
}

double __truncxfdf2(long double value) {
  union __f80 x = of(value);
  word sign = (word)F80_NEGATIVE(x) << 63;
  if (F80_EXPONENT(x) == 0x7fff) {
    word nan = x.w.m << 1 ? x.w.m << 1 >> 12 | 1UL << 51 : 0;
    return __builtin_bits_double(sign | 0x7ffUL << 52 | nan);
  }
  if (!x.w.m) return __builtin_bits_double(sign);
  int e;
  word m = narrowed(x, 53, -1074, &e);
  if (m >> 53) {
    m >>= 1;
    e++;
  }
  if (e > 1023 - 52) return __builtin_bits_double(sign | 0x7ffUL << 52);
  if (!(m >> 52)) return __builtin_bits_double(sign | m);
  return __builtin_bits_double(sign | (word)(e + 1075) << 52 | (m & ~(1UL << 52)));
}

float __truncxfsf2(long double value) {
  union __f80 x = of(value);
  unsigned int sign = (unsigned int)F80_NEGATIVE(x) << 31;
  if (F80_EXPONENT(x) == 0x7fff) {
    unsigned int nan = x.w.m << 1 ? (unsigned int)(x.w.m << 1 >> 41) | 1U << 22 : 0;
    return __builtin_bits_float(sign | 0x7f800000 | nan);
  }
  if (!x.w.m) return __builtin_bits_float(sign);
  int e;
  unsigned int m = (unsigned int)narrowed(x, 24, -149, &e);
  if (m >> 24) {
    m >>= 1;
    e++;
  }
  if (e > 127 - 23) return __builtin_bits_float(sign | 0x7f800000);
  if (!(m >> 23)) return __builtin_bits_float(sign | m);
  return __builtin_bits_float(sign | (unsigned int)(e + 150) << 23 | (m & 0x7fffff));
}

// As fistp does: what does not fit is the least number.
long __fixxfdi(long double value) {
  union __f80 x = of(value);
  int down = 16383 + 63 - F80_EXPONENT(x);
  if (down > 63) return 0;
  word size = down <= 0 ? x.w.m : x.w.m >> down;
  if (down <= 0 || size >> 63) return (long)TOP;
  return F80_NEGATIVE(x) ? -(long)size : (long)size;
}

int __fixxfsi(long double value) {
  long x = __fixxfdi(value);
  return x == (int)x ? (int)x : (int)0x80000000;
}

word __fixunsxfdi(long double value) {
  union __f80 x = of(value);
  if (F80_EXPONENT(x) == 16383 + 63 && !F80_NEGATIVE(x)) return x.w.m;
  return (word)__fixxfdi(value);
}

uti __fixunsxfti(long double value) {
  union __f80 x = of(value);
  int up = F80_EXPONENT(x) - 16383 - 63;
  if (up < -63 || F80_NEGATIVE(x)) return 0;
  if (up > 64) return -(uti)1;
  return up < 0 ? (uti)(x.w.m >> -up) : (uti)x.w.m << up;
}

__int128 __fixxfti(long double value) {
  union __f80 x = of(value);
  int negative = F80_NEGATIVE(x);
  x.w.se &= 0x7fff;
  __int128 size = (__int128)__fixunsxfti(x.value);
  return negative ? -size : size;
}

// FP_NAN, FP_INFINITE, FP_ZERO, FP_SUBNORMAL, FP_NORMAL.
int __fpclassifyl(long double value) {
  union __f80 x = of(value);
  int exponent = F80_EXPONENT(x);
  if (exponent == 0x7fff) return x.w.m << 1 ? 0 : 1;
  return !x.w.m ? 2 : exponent ? 4 : 3;
}

int __isinfl(long double value) {
  union __f80 x = of(value);
  return F80_INF(x) ? F80_NEGATIVE(x) ? -1 : 1 : 0;
}
