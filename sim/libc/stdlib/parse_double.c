/* Decimal and hexadecimal floating numbers, correctly rounded. A short decimal with a small exponent is one exact operation;
 * everything else is done in big decimal limbs that are shifted by powers of two until the mantissa is an integer. */
#include "../internal/strtod.h"
#include <stddef.h>

#define BASE 1000000000U
#define LIMBS 140

/* A number in base 10^9, highest limb first: the point stands behind limb `point`. */
struct big {
  int n;
  int point;
  unsigned int limbs[LIMBS];
};

static void trim(struct big *b) {
  while (b->n && !b->limbs[b->n - 1]) b->n--;
  int zeros = 0;
  while (zeros < b->n && !b->limbs[zeros]) zeros++;
  if (!zeros) return;
  for (int i = zeros; i < b->n; i++) b->limbs[i - zeros] = b->limbs[i];
  b->n -= zeros;
  b->point -= zeros;
}

static void shift_left(struct big *b, int by) {
  unsigned long carry = 0;
  for (int i = b->n - 1; i >= 0; i--) {
    carry += (unsigned long)b->limbs[i] << by;
    unsigned long high = carry / BASE;
    b->limbs[i] = (unsigned int)(carry - high * BASE);
    carry = high;
  }
  if (carry) {
    int last = b->n < LIMBS ? b->n : LIMBS - 1;
    /* What falls off the end only matters as "not zero". */
    if (b->n == LIMBS && b->limbs[LIMBS - 1]) b->limbs[LIMBS - 2] |= 1;
    for (int i = last; i > 0; i--) b->limbs[i] = b->limbs[i - 1];
    b->limbs[0] = (unsigned int)carry;
    b->n = last + 1;
    b->point++;
  }
  trim(b);
}

static void shift_right(struct big *b, int by) {
  unsigned long rest = 0;
  unsigned int mask = (1U << by) - 1;
  for (int i = 0; i < b->n; i++) {
    unsigned long here = rest * BASE + b->limbs[i];
    b->limbs[i] = (unsigned int)(here >> by);
    rest = here & mask;
  }
  while (rest && b->n < LIMBS) {
    unsigned long here = rest * BASE;
    b->limbs[b->n++] = (unsigned int)(here >> by);
    rest = here & mask;
  }
  if (rest) b->limbs[LIMBS - 1] |= 1;
  trim(b);
}

/* The integer part, and how the fraction compares with one half: 0 none, 1 less, 2 half, 3 more, 4 three quarters or more. */
static unsigned long integer_part(const struct big *b, int *fraction) {
  unsigned long value = 0;
  for (int i = 0; i < b->point; i++) value = value * BASE + (i < b->n ? b->limbs[i] : 0);
  *fraction = 0;
  if (b->point < 0) {
    *fraction = b->n ? 1 : 0;
  } else if (b->n > b->point) {
    unsigned int first = b->limbs[b->point];
    int more = b->n > b->point + 1;
    *fraction = first < BASE / 2 ? 1 : first >= BASE / 4 * 3 ? 4 : first > BASE / 2 || more ? 3 : 2;
  }
  return value;
}

static double power_of_two(int exponent) {
  double x = 1;
  for (; exponent > 1000; exponent -= 1000) x *= 0x1p1000;
  for (; exponent < -1000; exponent += 1000) x *= 0x1p-1000;
  return x * __builtin_bits_double((unsigned long)(exponent + 1023) << 52);
}

static double infinity(int *range) {
  *range = 1;
  return __builtin_bits_double(0x7ffUL << 52);
}

/* mantissa * 2^exponent with mantissa < 2^bits: what is left is to see whether it overflows. */
static double compose(unsigned long mantissa, int exponent, int bits, int *range) {
  int greatest = bits == 53 ? 1024 : 128;
  if (mantissa == 1UL << bits) {
    mantissa >>= 1;
    exponent++;
  }
  if (mantissa && exponent + bits > greatest && mantissa >> (bits - 1)) return infinity(range);
  if (exponent < -1000) return (double)mantissa * power_of_two(exponent + 200) * 0x1p-200;
  return (double)mantissa * power_of_two(exponent);
}

static double from_big(struct big *b, int bits, int least, int *range) {
  int exponent = 0, fraction;
  if (b->point > 40) return infinity(range);
  /* Two to the exponent is taken out until 2^(bits-1) <= value < 2^bits or the least exponent is reached. */
  while (b->point > 1 || (b->point == 1 && b->limbs[0] >= 1U << 29)) {
    shift_right(b, 28);
    exponent += 28;
  }
  while (exponent > least - 64 && (b->point < 1 || b->limbs[0] < 1U << 28)) {
    int by = b->point >= 0 ? 1 : 29;
    shift_left(b, by);
    exponent -= by;
    if (b->point < -60) break;
  }
  /* Now 2^28 <= value < 2^30; give it its bits. */
  int wanted = bits - 29;
  if (b->point == 1 && b->limbs[0] >= 1U << 29) wanted--;
  if (exponent - wanted < least) wanted = exponent - least;
  for (int left = wanted; left > 0; left -= 29) shift_left(b, left < 29 ? left : 29);
  for (int left = -wanted; left > 0; left -= 29) shift_right(b, left < 29 ? left : 29);
  exponent -= wanted;
  unsigned long mantissa = integer_part(b, &fraction);
  /* Underflow is judged after rounding to full precision: just below the least normal number it makes one of it. */
  int tiny = !(mantissa >> (bits - 1)) && !(fraction == 4 && mantissa + 1 == 1UL << (bits - 1));
  if (tiny && fraction) *range = 1;
  if (fraction >= 3 || (fraction == 2 && mantissa & 1)) mantissa++;
  return compose(mantissa, exponent, bits, range);
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

/* Digits of a decimal: their characters, how many, and the power of ten behind the last one. */
struct digits {
  const char *first;
  int n;
  long exponent;
};

static const double tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                              1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

static double from_digits(const struct digits *d, int bits, int least, int *range) {
  if (!d->n) return 0;
  if (d->n + d->exponent > 310) return infinity(range);
  if (d->n + d->exponent < -400) {
    *range = 1;
    return 0;
  }
  if (d->n <= 15 && bits == 53 && d->exponent >= -22 && d->exponent <= 22) {
    unsigned long value = 0;
    int left = d->n;
    for (const char *s = d->first; left; s++)
      if (*s != '.') {
        value = value * 10 + (unsigned)(*s - '0');
        left--;
      }
    double x = (double)value;
    return d->exponent < 0 ? x / tens[-d->exponent] : x * tens[d->exponent];
  }
  /* Limbs whose borders are at multiples of nine from the point. */
  struct big b;
  long high = d->n + d->exponent; /* digits before the point */
  long limbs_before = high >= 0 ? (high + 8) / 9 : -(-high / 9);
  int lead = (int)(limbs_before * 9 - high);
  b.n = 0;
  b.point = (int)limbs_before;
  unsigned int limb = 0;
  int in_limb = lead, left = d->n, sticky = 0;
  for (const char *s = d->first; left; s++) {
    if (*s == '.') continue;
    left--;
    if (b.n == LIMBS - 8) {
      sticky |= *s != '0';
      continue;
    }
    limb = limb * 10 + (unsigned)(*s - '0');
    if (++in_limb == 9) {
      b.limbs[b.n++] = limb;
      limb = 0;
      in_limb = 0;
    }
  }
  if (in_limb && b.n < LIMBS - 8) {
    for (; in_limb < 9; in_limb++) limb *= 10;
    b.limbs[b.n++] = limb;
  }
  if (sticky) b.limbs[b.n - 1] |= 1;
  trim(&b);
  return from_big(&b, bits, least, range);
}

static const char *decimal(const char *s, int bits, int least, int *range, double *x) {
  struct digits d = {0, 0, 0};
  int any = 0, zeros = 0, seen_point = 0;
  for (;; s++) {
    if (*s == '.' && !seen_point) {
      seen_point = 1;
      continue;
    }
    if (*s < '0' || *s > '9') break;
    any = 1;
    if (seen_point) d.exponent--;
    if (*s == '0') {
      if (d.first) zeros++;
      continue;
    }
    if (!d.first) d.first = s;
    d.n += zeros + 1;
    zeros = 0;
  }
  if (!any) return 0;
  d.exponent += zeros;
  s = parse_exponent(s, 'e', &d.exponent);
  *x = from_digits(&d, bits, least, range);
  return s;
}

static int hex_digit(int c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 32;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static const char *hexadecimal(const char *s, int bits, int least, int *range, double *x) {
  unsigned long mantissa = 0;
  long exponent = 0, shift = 0;
  int any = 0, seen_point = 0, sticky = 0;
  for (;; s++) {
    if (*s == '.' && !seen_point) {
      seen_point = 1;
      continue;
    }
    int digit = hex_digit(*s);
    if (digit < 0) break;
    any = 1;
    if (seen_point) shift -= 4;
    if (mantissa >> 58) {
      sticky |= digit != 0;
      shift += 4;
    } else {
      mantissa = mantissa << 4 | (unsigned)digit;
    }
  }
  if (!any) return 0;
  s = parse_exponent(s, 'p', &exponent);
  if (!mantissa) {
    *x = 0;
    return s;
  }
  exponent += shift;
  if (exponent > 2000) {
    *x = infinity(range);
    return s;
  }
  if (exponent < -2000) exponent = -2000;
  while (!(mantissa >> 62)) {
    mantissa <<= 1;
    exponent--;
  }
  long drop = 63 - bits;
  if (exponent + drop < least) drop = least - exponent;
  unsigned long kept = 0, rest = mantissa, half = 0;
  if (drop < 64) {
    kept = mantissa >> drop;
    rest = mantissa & ((1UL << drop) - 1);
    half = 1UL << (drop - 1);
  }
  int tiny = !(kept >> (bits - 1)) && !(rest >= half + half / 2 && kept + 1 == 1UL << (bits - 1));
  if (tiny && (rest || sticky || !half)) *range = 1;
  if (half && (rest > half || (rest == half && (sticky || kept & 1)))) kept++;
  *x = compose(kept, (int)(exponent + drop), bits, range);
  return s;
}

static int starts(const char *s, const char *word) {
  for (; *word; s++, word++)
    if ((*s | 32) != *word) return 0;
  return 1;
}

double __parse_double(const char *text, const char **end, int bits, int least, int *range) {
  const char *s = text, *stop = 0;
  double x = 0;
  *range = 0;
  while (*s == ' ' || (unsigned)*s - '\t' < 5) s++;
  int negative = *s == '-';
  if (*s == '-' || *s == '+') s++;
  if (starts(s, "inf")) {
    stop = s + (starts(s, "infinity") ? 8 : 3);
    x = __builtin_bits_double(0x7ffUL << 52);
  } else if (starts(s, "nan")) {
    stop = s + 3;
    x = __builtin_bits_double(0xfffUL << 51);
    if (*stop == '(') {
      const char *inside = stop + 1;
      while ((*inside >= '0' && *inside <= '9') || ((*inside | 32) >= 'a' && (*inside | 32) <= 'z') || *inside == '_') inside++;
      if (*inside == ')') stop = inside + 1;
    }
  } else if (s[0] == '0' && (s[1] | 32) == 'x' && (hex_digit(s[2]) >= 0 || (s[2] == '.' && hex_digit(s[3]) >= 0))) {
    stop = hexadecimal(s + 2, bits, least, range, &x);
  } else {
    stop = decimal(s, bits, least, range, &x);
  }
  if (!stop) {
    *end = text;
    return 0;
  }
  *end = stop;
  return negative ? -x : x;
}
