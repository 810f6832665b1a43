/* The exceptions that a program raises, keeps, and that functions of the library leave. */
#include <errno.h>
#include <fenv.h>
#include <math.h>
#include <stdio.h>

static void show(const char *what) {
  int e = fetestexcept(FE_ALL_EXCEPT & ~FE_INEXACT);
  printf("%-24s%s%s%s%s\n", what, e & FE_INVALID ? " invalid" : "", e & FE_DIVBYZERO ? " divbyzero" : "",
         e & FE_OVERFLOW ? " overflow" : "", e & FE_UNDERFLOW ? " underflow" : "");
}

static volatile double big = 1e308, minus = -1, zero = 0, tiny = -1e4;

#define TRY(e) \
  do { \
    feclearexcept(FE_ALL_EXCEPT); \
    errno = 0; \
    volatile double r = e; \
    (void)r; \
    show(#e); \
  } while (0)

int main(void) {
  fexcept_t kept;
  fenv_t env;
  printf("round %d\n", fegetround() == FE_TONEAREST);
  show("start");
  printf("%d\n", feraiseexcept(FE_DIVBYZERO | FE_INVALID));
  show("raised");
  fegetexceptflag(&kept, FE_ALL_EXCEPT);
  feclearexcept(FE_INVALID);
  show("one cleared");
  fesetexceptflag(&kept, FE_INVALID);
  show("set again");
  feholdexcept(&env);
  show("held");
  feraiseexcept(FE_OVERFLOW);
  feupdateenv(&env);
  show("updated");
  fesetenv(FE_DFL_ENV);
  show("default");
  fegetenv(&env);
  feraiseexcept(FE_UNDERFLOW);
  fesetenv(&env);
  show("back");
  TRY(exp(big));
  TRY(exp(tiny));
  TRY(log(zero));
  TRY(log(minus));
  TRY(pow(zero, minus));
  TRY(pow(big, 2.0));
  TRY(pow(minus, 0.5));
  TRY(acos(2.0 * minus));
  TRY(fmod(1.0, zero));
  TRY(tgamma(minus));
  TRY(cosh(big));
  TRY(sin(1.0));
  TRY(expf(1e4));
  TRY(logf(0));
  TRY(scalbn(1.0, 5000));
  TRY(sqrt(minus));
  TRY(lgamma(zero));
  TRY(atanh(1.0));
  TRY(log1p(minus));
  TRY(hypot(big, big));
  TRY(remainder(1.0, zero));
  return 0;
}
