// fpclassify and isnormal judge by the argument's own type: what is subnormal as a float is normal as a double.
#include <float.h>
#include <math.h>
#include <stdio.h>

int main(void) {
  volatile float f = 1e-40f, least = FLT_MIN;
  volatile double d = 1e-310, same = f;
  volatile long double l = 1e-4940L, also = d;
  printf("%d %d %d %d %d %d\n", fpclassify(f), fpclassify(least), fpclassify(d), fpclassify(same), fpclassify(l), fpclassify(also));
  printf("%d %d %d %d %d %d\n", isnormal(f), isnormal(least), isnormal(d), isnormal(same), isnormal(l), isnormal(also));
  printf("%d %d %d\n", __builtin_isnormal(f), __builtin_isnormal(least), __builtin_fpclassify(0, 1, 2, 3, 4, f));
  printf("%d %d\n", isinf(-INFINITY), isinf(-(long double)INFINITY));
  printf("%d %d %d\n", isgreater(NAN, 1), isunordered(1.0L, NAN), isless(1.0f, 2.0L));
  printf("%.17g %.9g\n", nexttoward(1, 1.0L + LDBL_EPSILON), nexttowardf(1, 0.0L));
  return 0;
}
