/* Functions that are not rounded correctly, but in the same way: all digits of their results. */
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>

static const struct {
  const char *name;
  double (*of)(double);
  float (*in_float)(float);
} functions[] = {{"cbrt", cbrt, cbrtf},    {"sinh", sinh, sinhf},    {"cosh", cosh, coshf},    {"tanh", tanh, tanhf},
                 {"asinh", asinh, asinhf}, {"atanh", atanh, atanhf}, {"expm1", expm1, expm1f}, {"log1p", log1p, log1pf},
                 {"log10", log10, log10f}, {"exp10", exp10, exp10f}, {"asin", asin, asinf},    {"atan", atan, atanf}};

int main(void) {
  for (unsigned i = 0; i < sizeof functions / sizeof *functions; i++) {
    printf("%s", functions[i].name);
    for (int k = 1; k < 20; k++) {
      double x = k * 0.0511;
      printf(" %a %a", functions[i].of(x), functions[i].in_float((float)x));
    }
    printf("\n");
  }
  for (int k = 2; k < 12; k++) printf("%a %a %a\n", acosh(k * 0.7), acoshf((float)k * 0.7f), atan2f((float)k, -3));
  for (int k = 1; k < 12; k++) printf("%.17g %.17g %.17g\n", cbrt(k), sinh(k), log10(k));
  return 0;
}
