// The functions of long double that are exact or rounded once.
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static void bytes(const char *name, long double x) {
  unsigned char b[16];
  memcpy(b, &x, sizeof x);
  printf("%-10s ", name);
  for (int i = 9; i >= 0; i--) printf("%02x", b[i]);
  printf("\n");
}

int main(void) {
  static const long double samples[] = {2, 2.5L, -2.5L, 3.75L, 1e-4940L, 1e4000L, 0.1L, -0.0L, 9223372036854775807.5L};
  for (unsigned i = 0; i < sizeof samples / sizeof samples[0]; i++) {
    volatile long double x = samples[i];
    long double whole;
    int n;
    bytes("sqrt", sqrtl(fabsl(x)));
    bytes("floor", floorl(x));
    bytes("ceil", ceill(x));
    bytes("trunc", truncl(x));
    bytes("round", roundl(x));
    bytes("rint", rintl(x));
    bytes("fmod", fmodl(x, 0.7L));
    bytes("remainder", remainderl(x, 0.7L));
    bytes("modf", modfl(x, &whole));
    bytes("whole", whole);
    bytes("frexp", frexpl(x, &n));
    printf("exponent %d\n", n);
    bytes("ldexp", ldexpl(x, -n));
    bytes("up", nextafterl(x, INFINITY));
    bytes("down", nextafterl(x, -INFINITY));
    bytes("max", fmaxl(x, 1));
    bytes("min", fminl(x, 1));
    bytes("copysign", copysignl(x, -1));
    printf("%d %d %d %d %d\n", fpclassify(x) == FP_NORMAL, fpclassify(x) == FP_SUBNORMAL, isinf(x), isnan(x), signbit(x) != 0);
  }
  bytes("ldexp", ldexpl(1, -16445));
  bytes("next", nextafterl(LDBL_MAX, INFINITY));
  printf("%.12Lf %.12Lf %.12Lf\n", sinl(1), expl(1), powl(2, 0.5L));
  return 0;
}
