/* The type-generic names choose by the type of what they are given. */
#include <stdio.h>
#include <tgmath.h>

#define KIND(e) _Generic((e), float: "float", double: "double", long double: "long double", int: "int", long: "long", \
  double _Complex: "complex", default: "?")
#define SHOW(e) printf("%-28s %-12s %.9Lg\n", #e, KIND(e), (long double)(e))

int main(void) {
  float f = 2.5f;
  double d = 2.5;
  long double l = 2.5L;
  int i = 3;
  double _Complex z = 3 + 4 * I;
  SHOW(sqrt(f)); SHOW(sqrt(d)); SHOW(sqrt(l)); SHOW(sqrt(i));
  SHOW(pow(f, f)); SHOW(pow(f, d)); SHOW(pow(i, f)); SHOW(pow(i, l)); SHOW(pow(i, i));
  SHOW(floor(f)); SHOW(fabs(-l)); SHOW(fabs(-3)); SHOW(fmax(f, 3)); SHOW(hypot(3.f, 4.f));
  SHOW(ldexp(f, 3)); SHOW(lrint(d)); SHOW(ilogb(f)); SHOW(fma(f, f, f)); SHOW(fma(f, d, i));
  SHOW(creal(z)); SHOW(cimag(z)); SHOW(fabs(z)); SHOW(creal(sqrt(z))); SHOW(creal(exp(z)));
  SHOW(copysign(f, -1.f)); SHOW(atan2(1, 1)); SHOW(round(f)); SHOW(trunc(l)); SHOW(sin(f)); SHOW(sin(1));
  return 0;
}
