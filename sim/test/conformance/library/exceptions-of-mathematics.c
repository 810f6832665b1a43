/* Which exceptions and which errno functions leave at the borders of their domains. */
#define _GNU_SOURCE
#include <errno.h>
#include <fenv.h>
#include <math.h>
#include <stdio.h>

#define SAY(type, call) \
  do { \
    feclearexcept(FE_ALL_EXCEPT); \
    errno = 0; \
    volatile type y = call; \
    int raised = fetestexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW), error = errno; \
    printf("%s: %x %d %Lg\n", #call, raised, error, (long double)y); \
  } while (0)

int main(void) {
  static volatile double zero = 0, one = 1, big = 1e300, infinite = INFINITY;
  static volatile long double lzero = 0, lone = 1, lbig = 1e4900L;
  static volatile float fbig = 1e38f, fzero = 0;
  SAY(double, logb(zero));
  SAY(long double, logbl(lzero));
  SAY(int, ilogb(zero));
  SAY(int, ilogbl(lzero));
  SAY(int, ilogb(infinite));
  SAY(long, lrint(big));
  SAY(long, llround(-big));
  SAY(long, lroundl(lbig));
  SAY(long double, sqrtl(-lone));
  SAY(long double, fmodl(lone, lzero));
  SAY(long double, remainderl(lone, lzero));
  SAY(double, scalbn(one, 5000));
  SAY(double, scalbn(one, -5000));
  SAY(float, scalbnf(fbig, 300));
  SAY(float, ldexpf(fbig, -300));
  SAY(long double, ldexpl(lone, 20000));
  SAY(double, fma(big, big, one));
  SAY(double, fma(infinite, zero, one));
  SAY(float, fmaf(fbig, fbig, 1));
  SAY(float, nextafterf(fzero, 1));
  SAY(double, nextafter(zero, 1));
  SAY(double, sinh(big));
  SAY(double, atanh(one));
  SAY(long double, expl(lbig));
  SAY(long double, logl(lzero));
  SAY(long double, powl(-lone, 0.5L));
  return 0;
}
