/* gcc computes calls with constant arguments itself, and rounds correctly where glibc is off by a unit in the last place. */
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>

#define BOTH(f, F, L, x, y) \
  do { \
    volatile double v = x; \
    volatile float w = x; \
    volatile long double l = y; \
    printf("%s %a %a %a %a %La %La\n", #f, f(x), f(v), F((float)x), F(w), L(y), L(l)); \
  } while (0)

int main(void) {
  BOTH(cbrt, cbrtf, cbrtl, 27.0, 27.0L);
  BOTH(cbrt, cbrtf, cbrtl, 2.0, 2.0L);
  BOTH(exp10, exp10f, exp10l, 0.3, 0.3L);
  BOTH(expm1, expm1f, expm1l, 0.7, 0.7L);
  BOTH(log10, log10f, log10l, 0.9, 0.9L);
  BOTH(log1p, log1pf, log1pl, 0.3, 0.3L);
  BOTH(sinh, sinhf, sinhl, 2.5, 2.5L);
  BOTH(cosh, coshf, coshl, 1.25, 1.25L);
  BOTH(tanh, tanhf, tanhl, 0.6, 0.6L);
  BOTH(asinh, asinhf, asinhl, 3.5, 3.5L);
  BOTH(acosh, acoshf, acoshl, 1.5, 1.5L);
  BOTH(atanh, atanhf, atanhl, 0.25, 0.25L);
  printf("%.20Lg %.20Lg %.20Lg\n", expl(1.0L), logl(10.0L), powl(2.0L, 0.5L));
  printf("%a %a %a\n", atanf(0.9f), asinf(0.3f), atan2f(-2.0f, -3.0f));
  return 0;
}
