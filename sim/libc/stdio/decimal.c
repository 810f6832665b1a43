#include "../internal/decimal.h"

#define BASE 1000000000U

struct big {
  int n;
  unsigned int *limbs; /* base 10^9, lowest first */
};

static void multiply(struct big *b, unsigned int factor) {
  unsigned long carry = 0;
  for (int i = 0; i < b->n; i++) {
    carry += (unsigned long)b->limbs[i] * factor;
    unsigned long high = carry / BASE;
    b->limbs[i] = (unsigned int)(carry - high * BASE);
    carry = high;
  }
  if (carry) b->limbs[b->n++] = (unsigned int)carry;
}

void __decimal_with(struct __decimal *d, unsigned long mantissa, int exponent, unsigned int *limbs) {
  d->n = d->point = 0;
  if (!mantissa) return;
  while (exponent < 0 && !(mantissa & 1)) {
    mantissa >>= 1;
    exponent++;
  }
  struct big b;
  b.n = 0;
  b.limbs = limbs;
  for (; mantissa; mantissa /= BASE) b.limbs[b.n++] = (unsigned int)(mantissa % BASE);
  int left = exponent;
  for (; left >= 29; left -= 29) multiply(&b, 1U << 29);
  if (left > 0) multiply(&b, 1U << left);
  /* m / 2^k is m * 5^k / 10^k. A factor stays below the base, so that a carry is one limb. */
  for (; left <= -12; left += 12) multiply(&b, 244140625U);
  if (left < 0) {
    unsigned int power = 1;
    for (; left < 0; left++) power *= 5;
    multiply(&b, power);
  }
  int n = 0;
  for (int i = b.n - 1; i >= 0; i--) {
    unsigned int limb = b.limbs[i];
    char *at = d->digits + n;
    int width = 9;
    if (i == b.n - 1) {
      width = 1;
      for (unsigned int rest = limb; rest >= 10; rest /= 10) width++;
    }
    for (int j = width - 1; j >= 0; j--) {
      unsigned int high = limb / 10;
      at[j] = (char)('0' + (limb - high * 10));
      limb = high;
    }
    n += width;
  }
  d->point = exponent < 0 ? n + exponent : n;
  while (n && d->digits[n - 1] == '0') n--;
  d->n = n;
}

void __decimal_from(struct __decimal *d, unsigned long mantissa, int exponent) {
  unsigned int limbs[124];
  __decimal_with(d, mantissa, exponent, limbs);
}

void __decimal_round(struct __decimal *d, int keep) {
  if (keep >= d->n) return;
  int up = 0;
  if (keep >= 0) {
    char next = d->digits[keep];
    if (next != '5') up = next > '5';
    else if (keep + 1 < d->n) up = 1;
    else up = keep > 0 && (d->digits[keep - 1] & 1);
  }
  if (keep < 0) keep = 0;
  if (up) {
    while (keep && d->digits[keep - 1] == '9') keep--;
    if (keep) {
      d->digits[keep - 1]++;
    } else {
      d->digits[0] = '1';
      d->point++;
      keep = 1;
    }
  }
  while (keep && d->digits[keep - 1] == '0') keep--;
  d->n = keep;
}
