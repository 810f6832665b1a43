#include "../internal/strtol.h"

static int digit_of(int c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 32;
  return c >= 'a' && c <= 'z' ? c - 'a' + 10 : 99;
}

void __parse_number(struct __number *n, const char *text, int base) {
  const char *s = text;
  n->magnitude = 0;
  n->end = text;
  n->negative = n->overflow = n->bad_base = 0;
  if (base < 0 || base == 1 || base > 36) {
    n->bad_base = 1;
    return;
  }
  while (*s == ' ' || (unsigned)*s - '\t' < 5) s++;
  if (*s == '-' || *s == '+') n->negative = *s++ == '-';
  if ((base == 0 || base == 16) && s[0] == '0' && (s[1] | 32) == 'x' && digit_of(s[2]) < 16) {
    s += 2;
    base = 16;
  } else if (base == 0) {
    base = *s == '0' ? 8 : 10;
  }
  if (digit_of(*s) >= base) return;
  unsigned long value = 0;
  for (int d; (d = digit_of(*s)) < base; s++) {
    if (!(value >> 57)) { /* no overflow: 36 * 2^57 < 2^63 */
      value = value * (unsigned)base + (unsigned)d;
      continue;
    }
    unsigned long limit = ~0UL / (unsigned)base;
    if (value > limit || (value == limit && (unsigned)d > ~0UL % (unsigned)base)) n->overflow = 1;
    else value = value * (unsigned)base + (unsigned)d;
  }
  n->magnitude = value;
  n->end = s;
}
