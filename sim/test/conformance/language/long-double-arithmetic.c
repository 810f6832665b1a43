// long double: layout, constants, arithmetic, comparisons, conversions, variadic arguments, members.
#include <float.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct pair {
  char first;
  long double second;
};

static long double table[] = {1.0L / 3, -2, 0.1, LDBL_MAX, LDBL_MIN, LDBL_EPSILON, LDBL_TRUE_MIN, 0x1.8p-16440L};
static const long double nine = 9;

static void bytes(const char *name, long double x) {
  unsigned char b[16];
  memcpy(b, &x, sizeof x);
  printf("%s ", name);
  for (int i = 9; i >= 0; i--) printf("%02x", b[i]);
  printf("\n");
}

static long double total(int n, ...) {
  va_list list;
  long double sum = 0;
  va_start(list, n);
  while (n--) sum += va_arg(list, long double);
  va_end(list);
  return sum;
}

static long double factorial(int n) {
  return n < 2 ? 1 : n * factorial(n - 1);
}

int main(void) {
  printf("%zu %zu %zu\n", sizeof(long double), _Alignof(long double), sizeof(struct pair));
  for (unsigned i = 0; i < sizeof table / sizeof table[0]; i++) bytes("table", table[i]);
  volatile long double one = 1, three = 3, zero = 0;
  bytes("sum", one + three);
  bytes("difference", one - three);
  bytes("product", table[0] * three);
  bytes("quotient", one / three);
  bytes("opposite", -one);
  bytes("infinite", -one / zero);
  bytes("too small", table[4] / 2);
  long double none = zero / zero;
  printf("%d%d%d%d%d%d ", one < three, one > three, one <= three, one >= three, one == three, one != three);
  printf("%d%d%d%d%d%d\n", none < one, none > one, none <= one, none >= one, none == none, none != none);
  int i = 7;
  double d = 1.1;
  float f = 2.3L;
  i += 1.75L;
  d *= 1.1L;
  printf("%d %.17g %.9g\n", i, d, f);
  long double x = 5;
  x++;
  --x;
  long double before = x--;
  x += 0.25;
  x /= 2;
  printf("%Lg %Lg %Lg\n", before, x, nine);
  printf("%Lg\n", total(3, 1.5L, x, (long double)2));
  printf("%.0Lf %.0Lf\n", factorial(25), factorial(60));
  printf("%ld %lu %d %u %d\n", (long)-3.99L, (unsigned long)18446744073709551615.0L, (int)-2.5L, (unsigned)4e9L, !zero);
  long double large = (long double)((unsigned __int128)1 << 100);
  printf("%.0Lf %d\n", large, (unsigned __int128)large == (unsigned __int128)1 << 100);
  printf("%s %s\n", _Generic(1.0L + 1, long double: "long double", default: "other"), zero || one ? "true" : "false");
  return 0;
}
