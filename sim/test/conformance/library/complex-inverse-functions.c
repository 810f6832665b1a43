// The inverse complex functions, away from and on both sides of their branch cuts.
#include <complex.h>
#include <stdio.h>

static void show(const char *name, double complex z, double complex w) {
  printf("%s(%g%+gi) = %.9f%+.9fi\n", name, creal(z), cimag(z), creal(w), cimag(w));
}

int main(void) {
  double complex points[] = {0.5 + 0.25 * I, -0.75 + 2 * I, 3 - 0.5 * I, -2 - 3 * I, 0.1 - 0.9 * I, 10 + 10 * I};
  for (unsigned i = 0; i < sizeof points / sizeof *points; i++) {
    double complex z = points[i];
    show("casin", z, casin(z));
    show("cacos", z, cacos(z));
    show("catan", z, catan(z));
    show("casinh", z, casinh(z));
    show("cacosh", z, cacosh(z));
    show("catanh", z, catanh(z));
    float complex f = clogf((float complex)z) + cpowf((float complex)z, 0.5f);
    printf("%.4f%+.4fi\n", crealf(f), cimagf(f));
  }
  return 0;
}
