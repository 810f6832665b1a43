/* long double from text, correctly rounded: the decimal is a quotient of two big integers, whose 64 first bits are taken one by
 * one. */
#include "../internal/f80.h"
#include "../internal/strtold.h"
#include <errno.h>
#include <stdlib.h>

typedef unsigned long word;

/* Base 2^32, lowest first. A decimal that matters has 11,520 digits; the smallest number's power of ten has as many bits as 520
 * limbs. */
#define LIMBS 1760
#define DIGITS 11520

struct big {
  int n;
  unsigned int limbs[LIMBS];
};

static void times_plus(struct big *b, unsigned int factor, unsigned int more) {
  word carry = more;
  for (int i = 0; i < b->n; i++) {
    carry += (word)b->limbs[i] * factor;
    b->limbs[i] = (unsigned int)carry;
    carry >>= 32;
  }
  if (carry) b->limbs[b->n++] = (unsigned int)carry;
}

static void times_ten_to(struct big *b, long power) {
  for (; power >= 9; power -= 9) times_plus(b, 1000000000U, 0);
  for (; power > 0; power--) times_plus(b, 10, 0);
}

static int bits_of(const struct big *b) {
  return b->n ? 32 * b->n - __builtin_clz(b->limbs[b->n - 1]) : 0;
}

static void shift_left(struct big *b, int by) {
  int skip = by >> 5;
  times_plus(b, 1U << (by & 31), 0);
  if (!skip || !b->n) return;
  for (int i = b->n - 1; i >= 0; i--) b->limbs[i + skip] = b->limbs[i];
  for (int i = 0; i < skip; i++) b->limbs[i] = 0;
  b->n += skip;
}

static int compare(const struct big *a, const struct big *b) {
  if (a->n != b->n) return a->n < b->n ? -1 : 1;
  for (int i = a->n - 1; i >= 0; i--)
    if (a->limbs[i] != b->limbs[i]) return a->limbs[i] < b->limbs[i] ? -1 : 1;
  return 0;
}

static void subtract(struct big *a, const struct big *b) {
  long borrow = 0;
  for (int i = 0; i < a->n; i++) {
    borrow += (long)a->limbs[i] - (i < b->n ? (long)b->limbs[i] : 0);
    a->limbs[i] = (unsigned int)borrow;
    borrow >>= 32;
  }
  while (a->n && !a->limbs[a->n - 1]) a->n--;
}

/* Whether the result is out of range: infinite, or tiny and not exact (judged by what it was before it was rounded). */
static long double packed(int exponent, word high, word low, int *range) {
  union __f80 x;
  x.value = __f80_pack(0, exponent, high, low);
  /* Rounded to 64 bits without a bound on the exponent, it may be the least normal number. */
  int tiny = exponent <= 0 && !(exponent == 0 && high == -1UL && low >> 63);
  if (F80_INF(x)) *range = 1;
  if (tiny && (low || (exponent < -63 ? high : high & ((2UL << -exponent) - 1)))) *range = 1;
  return x.value;
}

static long double quotient(struct big *a, struct big *b, int *range) {
  int up = bits_of(b) - bits_of(a);
  if (up > 0) shift_left(a, up);
  if (up < 0) shift_left(b, -up);
  if (compare(a, b) < 0) {
    times_plus(a, 2, 0);
    up++;
  }
  word q = 0, low = 0;
  for (int i = 0; i < 66; i++) {
    int bit = compare(a, b) >= 0;
    if (bit) subtract(a, b);
    times_plus(a, 2, 0);
    if (i < 64) q = q << 1 | (unsigned)bit;
    else low |= (word)bit << (127 - i);
  }
  return packed(16383 - up, q, low | (a->n != 0), range);
}

static const char *parse_exponent(const char *s, char letter, long *exponent) {
  if ((*s | 32) != letter) return s;
  const char *at = s + 1;
  int negative = *at == '-';
  if (*at == '-' || *at == '+') at++;
  if (*at < '0' || *at > '9') return s;
  long value = 0;
  for (; *at >= '0' && *at <= '9'; at++)
    if (value < 100000000) value = value * 10 + (*at - '0');
  *exponent += negative ? -value : value;
  return at;
}

static int digit_of(int c, int base) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 32;
  return base == 16 && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static long double infinite(int *range) {
  *range = 1;
  return __builtin_infl();
}

static const char *decimal(const char *s, int *range, long double *x) {
  struct big a, b;
  long exponent = 0, digits = 0;
  int any = 0, point = 0, sticky = 0;
  a.n = 0;
  for (;; s++) {
    if (*s == '.' && !point) {
      point = 1;
      continue;
    }
    int digit = digit_of(*s, 10);
    if (digit < 0) break;
    any = 1;
    exponent -= point;
    if (digits >= DIGITS) {
      sticky |= digit;
      exponent++;
      continue;
    }
    if (digit || a.n) digits++;
    times_plus(&a, 10, (unsigned)digit);
  }
  if (!any) return 0;
  s = parse_exponent(s, 'e', &exponent);
  *x = 0;
  if (!a.n) return s;
  if (sticky) {
    times_plus(&a, 10, 1);
    exponent--;
  }
  if (digits + exponent > 4940) {
    *x = infinite(range);
  } else if (digits + exponent < -4990) {
    *range = 1;
  } else {
    b.n = 1;
    b.limbs[0] = 1;
    times_ten_to(exponent < 0 ? &b : &a, exponent < 0 ? -exponent : exponent);
    *x = quotient(&a, &b, range);
  }
  return s;
}

static const char *hexadecimal(const char *s, int *range, long double *x) {
  word m = 0, next = 0;
  long exponent = 0, shift = 0, behind = 0;
  int any = 0, point = 0, sticky = 0;
  for (;; s++) {
    if (*s == '.' && !point) {
      point = 1;
      continue;
    }
    int digit = digit_of(*s, 16);
    if (digit < 0) break;
    any = 1;
    if (point) shift -= 4;
    if (m >> 60) {
      /* Of the digits behind the 64 bits the first keeps its place, the others only count as something. */
      if (behind++) sticky |= digit != 0;
      else next = (word)digit;
      shift += 4;
    } else {
      m = m << 4 | (unsigned)digit;
    }
  }
  if (!any) return 0;
  s = parse_exponent(s, 'p', &exponent);
  *x = 0;
  if (!m) return s;
  exponent += shift;
  if (exponent > 20000) {
    *x = infinite(range);
    return s;
  }
  if (exponent < -20000) exponent = -20000;
  word low = next << 60 | (word)sticky;
  int up = __builtin_clzl(m);
  if (up) m = m << up | low >> (64 - up);
  *x = packed((int)exponent - up + 16383 + 63, m, low << up, range);
  return s;
}

static int starts(const char *s, const char *word) {
  for (; *word; s++, word++)
    if ((*s | 32) != *word) return 0;
  return 1;
}

long double __parse_long_double(const char *text, const char **end, int *range) {
  const char *s = text, *stop = 0;
  long double x = 0;
  *range = 0;
  while (*s == ' ' || (unsigned)*s - '\t' < 5) s++;
  int negative = *s == '-';
  if (*s == '-' || *s == '+') s++;
  if (starts(s, "inf")) {
    stop = s + (starts(s, "infinity") ? 8 : 3);
    x = __builtin_infl();
  } else if (starts(s, "nan")) {
    stop = s + 3;
    x = __builtin_nanl("");
    if (*stop == '(') {
      const char *inside = stop + 1;
      while (digit_of(*inside, 10) >= 0 || ((*inside | 32) >= 'a' && (*inside | 32) <= 'z') || *inside == '_') inside++;
      if (*inside == ')') stop = inside + 1;
    }
  } else if (s[0] == '0' && (s[1] | 32) == 'x' && digit_of(s[2] == '.' ? s[3] : s[2], 16) >= 0) {
    stop = hexadecimal(s + 2, range, &x);
  } else {
    stop = decimal(s, range, &x);
  }
  *end = stop ? stop : text;
  return negative ? -x : x;
}

long double strtold(const char *restrict text, char **restrict end) {
  int range;
  const char *stop;
  long double x = __parse_long_double(text, &stop, &range);
  if (range) errno = ERANGE;
  if (end) *end = (char *)stop;
  return x;
}
