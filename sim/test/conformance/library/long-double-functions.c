/* Functions of long double have 64 bits, and its range. */
#include <math.h>
#include <stdio.h>

static const struct {
  const char *name;
  long double (*of)(long double);
} functions[] = {{"exp", expl},     {"exp2", exp2l},   {"expm1", expm1l}, {"log", logl},     {"log2", log2l},   {"log10", log10l},
                 {"log1p", log1pl}, {"sin", sinl},     {"cos", cosl},     {"asin", asinl},   {"atan", atanl},   {"sinh", sinhl},
                 {"cosh", coshl},   {"tanh", tanhl},   {"asinh", asinhl}, {"atanh", atanhl}, {"sqrt", sqrtl}};

int main(void) {
  static const long double points[] = {0.2L, 0.3L, 0.45L, 0.7L, 0.95L};
  for (unsigned i = 0; i < sizeof functions / sizeof *functions; i++) {
    printf("%s", functions[i].name);
    for (int k = 0; k < 5; k++) printf(" %.20Lg", functions[i].of(points[k]));
    printf("\n");
  }
  printf("%.20Lg %.20Lg %.20Lg\n", powl(2.5L, 3.5L), powl(10, 4000), powl(1.0000001L, -1e9L));
  printf("%.20Lg %.20Lg %.20Lg\n", expl(11000), expl(-11000), logl(1e200L));
  printf("%.20Lg %.20Lg %.20Lg\n", atan2l(1, -3), acosl(-0.25L), sinl(1e18L));
  printf("%Lg %Lg %Lg %Lg\n", expl(12000), expl(-12000), logl(0), powl(-8, 1 / 3.0L));
  return 0;
}
