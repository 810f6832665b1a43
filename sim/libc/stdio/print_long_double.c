/* long double for printf and scanf. A program that passes one calls __variadicxf (the compiler sees to it), and only then this code
 * is there. */
#include "../internal/decimal.h"
#include "../internal/f80.h"
#include "../internal/printf.h"
#include "../internal/strtold.h"

/* 64 bits times 5^16445 have 11515 digits. */
struct long_decimal {
  struct __decimal d;
  char more[11520 - 1088];
};

static void print(struct __printer *p, const void *value) {
  const union __f80 *x = value;
  int negative = F80_NEGATIVE(*x), exponent = F80_EXPONENT(*x), upper = p->conversion < 'a';
  unsigned long m = x->w.m;
  if (exponent == 0x7fff) {
    __print_word(p, negative, m << 1 ? (upper ? "NAN" : "nan") : upper ? "INF" : "inf");
    return;
  }
  if (!exponent) exponent = 1;
  if ((p->conversion | 32) == 'a') {
    struct __hexadecimal h = {m << 4, (int)(m >> 60), 15, m ? exponent - 16383 - 3 : 0};
    __print_hexadecimal(p, negative, h);
    return;
  }
  struct long_decimal d;
  unsigned int limbs[1290];
  __decimal_with(&d.d, m, exponent - 16383 - 63, limbs);
  __print_decimal(p, negative, &d.d);
}

static int scan(const char *text, const char **end, void *to) {
  int range;
  long double x = __parse_long_double(text, end, &range);
  if (to && *end != text) *(long double *)to = x;
  return range;
}

static void prepare(void) {
  __print_long_double = print;
  __scan_long_double = scan;
}

long double __variadicxf(long double x) {
  prepare();
  return x;
}

long double *__variadicpxf(long double *x) {
  prepare();
  return x;
}
