/* %f %e %g %a: every digit right, from the exact decimal expansion. */
#include "../internal/decimal.h"
#include "../internal/printf.h"
#include <string.h>

/* What one number's text consists of, in this order. */
struct text {
  char sign;          /* 0: none */
  const char *prefix; /* "0x" of %a */
  const char *head;   /* digits before the point, then zeros */
  int head_n;
  int head_zeros;
  int point;
  int tail_lead; /* zeros after the point, digits, zeros */
  const char *tail;
  int tail_n;
  int tail_zeros;
  char exponent[8];
  int exponent_n;
};

static void put(struct __printer *p, const struct text *t) {
  int prefix = t->prefix ? 2 : 0;
  long length = (t->sign != 0) + prefix + t->head_n + t->head_zeros + t->point + t->tail_lead + t->tail_n + t->tail_zeros +
                t->exponent_n;
  long pad = p->width > length ? p->width - length : 0;
  if (!(p->flags & (P_LEFT | P_ZERO))) __print_pad(p, ' ', pad);
  if (t->sign) __print_out(p, &t->sign, 1);
  if (prefix) __print_out(p, t->prefix, 2);
  if ((p->flags & (P_LEFT | P_ZERO)) == P_ZERO) __print_pad(p, '0', pad);
  __print_out(p, t->head, t->head_n);
  __print_pad(p, '0', t->head_zeros);
  if (t->point) __print_out(p, ".", 1);
  __print_pad(p, '0', t->tail_lead);
  __print_out(p, t->tail, t->tail_n);
  __print_pad(p, '0', t->tail_zeros);
  __print_out(p, t->exponent, t->exponent_n);
  if (p->flags & P_LEFT) __print_pad(p, ' ', pad);
}

static void put_exponent(struct text *t, char letter, int exponent, int digits) {
  char *at = t->exponent;
  *at++ = letter;
  *at++ = exponent < 0 ? '-' : '+';
  unsigned int left = exponent < 0 ? -exponent : exponent;
  char reversed[8];
  int n = 0;
  do reversed[n++] = (char)('0' + left % 10);
  while (left /= 10);
  while (n < digits) reversed[n++] = '0';
  while (n) *at++ = reversed[--n];
  t->exponent_n = (int)(at - t->exponent);
}

/* precision digits after the point, fewer if trim and they are zeros. */
static void fixed(struct text *t, const struct __decimal *d, int precision, int trim) {
  if (d->n && d->point > 0) {
    t->head = d->digits;
    t->head_n = d->n < d->point ? d->n : d->point;
    t->head_zeros = d->point - t->head_n;
  } else {
    t->head = "0";
    t->head_n = 1;
  }
  int lead = d->n && d->point < 0 ? -d->point : 0;
  int used = d->n && d->point > 0 ? t->head_n : 0;
  if (lead > precision || !d->n) lead = d->n ? precision : 0;
  t->tail_lead = lead;
  t->tail = d->digits + used;
  t->tail_n = d->n - used;
  if (t->tail_n > precision - lead) t->tail_n = precision - lead;
  t->tail_zeros = trim ? 0 : precision - lead - t->tail_n;
  if (trim && !t->tail_n) t->tail_lead = 0;
}

static void scientific(struct text *t, const struct __decimal *d, int precision, int trim, char letter) {
  t->head = d->n ? d->digits : "0";
  t->head_n = 1;
  t->tail = d->digits + 1;
  t->tail_n = d->n > 1 ? d->n - 1 : 0;
  t->tail_zeros = trim ? 0 : precision - t->tail_n;
  put_exponent(t, letter, d->n ? d->point - 1 : 0, 2);
}

static int is_upper(const struct __printer *p) {
  return p->conversion < 'a';
}

static void start(struct __printer *p, struct text *t, int negative) {
  memset(t, 0, sizeof *t);
  t->sign = negative ? '-' : p->flags & P_PLUS ? '+' : p->flags & P_SPACE ? ' ' : 0;
}

void __print_word(struct __printer *p, int negative, const char *word) {
  struct text t;
  start(p, &t, negative);
  t.head = word;
  t.head_n = 3;
  p->flags &= ~P_ZERO;
  put(p, &t);
}

void __print_hexadecimal(struct __printer *p, int negative, struct __hexadecimal h) {
  struct text t;
  char digits[20];
  int precision = p->precision, upper = is_upper(p);
  start(p, &t, negative);
  if (precision >= 0 && precision < h.digits) {
    int drop = 4 * (16 - precision);
    unsigned long rest = drop == 64 ? h.fraction : h.fraction << (64 - drop), half = 1UL << 63;
    unsigned long kept = drop == 64 ? 0 : h.fraction >> drop;
    unsigned long last = precision ? kept : (unsigned long)h.lead;
    if (rest > half || (rest == half && last & 1)) kept++;
    /* A carry goes to the digit before the point. */
    if (!precision) h.lead += (int)kept;
    else if (kept >> (4 * precision)) h.lead++;
    h.fraction = drop == 64 ? 0 : kept << drop;
    if (h.lead == 16) {
      h.lead = 1;
      h.exponent += 4;
    }
  }
  int n = 0;
  for (int i = 0; i <= h.digits; i++) {
    unsigned int nibble = i ? (unsigned int)(h.fraction >> (64 - 4 * i) & 15) : (unsigned int)h.lead;
    digits[i] = nibble < 10 ? (char)('0' + nibble) : (char)((upper ? 'A' : 'a') + nibble - 10);
    if (nibble && i) n = i;
  }
  t.prefix = upper ? "0X" : "0x";
  t.head = digits;
  t.head_n = 1;
  t.tail = digits + 1;
  t.tail_n = precision < 0 || n < precision ? n : precision;
  t.tail_zeros = precision > t.tail_n ? precision - t.tail_n : 0;
  t.point = t.tail_n + t.tail_zeros > 0 || p->flags & P_ALT;
  put_exponent(&t, upper ? 'P' : 'p', h.exponent, 1);
  put(p, &t);
}

void __print_decimal(struct __printer *p, int negative, struct __decimal *d) {
  struct text t;
  int upper = is_upper(p);
  char kind = upper ? (char)(p->conversion + 32) : p->conversion;
  start(p, &t, negative);
  int precision = p->precision < 0 ? 6 : p->precision;
  int trim = 0;
  if (kind == 'g') {
    if (!precision) precision = 1;
    int before = d->point;
    __decimal_round(d, precision);
    int x10 = d->n ? d->point - 1 : 0;
    /* Where rounding makes a number too long for the plain form, glibc forgets the zeros that # asks for. */
    trim = !(p->flags & P_ALT) || (d->point != before && x10 == precision);
    if (x10 < -4 || x10 >= precision) {
      kind = 'e';
      precision--;
    } else {
      kind = 'f';
      precision -= 1 + x10;
    }
  } else if (kind == 'f') {
    /* Beyond the last digit there is nothing to round. */
    if (precision < 2000) __decimal_round(d, d->point + precision);
  } else if (precision < 2000) {
    __decimal_round(d, precision + 1);
  }
  if (kind == 'f') fixed(&t, d, precision, trim);
  else scientific(&t, d, precision, trim, upper ? 'E' : 'e');
  t.point = t.tail_lead + t.tail_n + t.tail_zeros > 0 || p->flags & P_ALT;
  put(p, &t);
}

void __print_double(struct __printer *p, double x) {
  unsigned long bits;
  memcpy(&bits, &x, 8);
  int negative = (int)(bits >> 63), exponent = (int)(bits >> 52 & 0x7ff);
  unsigned long mantissa = bits & 0xfffffffffffffUL;
  if (exponent == 0x7ff) {
    __print_word(p, negative, mantissa ? (is_upper(p) ? "NAN" : "nan") : is_upper(p) ? "INF" : "inf");
  } else if ((p->conversion | 32) == 'a') {
    struct __hexadecimal h = {mantissa << 12, exponent != 0, 13, exponent ? exponent - 1023 : mantissa ? -1022 : 0};
    __print_hexadecimal(p, negative, h);
  } else {
    struct __decimal d;
    __decimal_from(&d, exponent ? mantissa | 1UL << 52 : mantissa, exponent ? exponent - 1075 : -1074);
    __print_decimal(p, negative, &d);
  }
}
