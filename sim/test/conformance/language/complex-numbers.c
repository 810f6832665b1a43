// Complex numbers: constants, arithmetic with real and complex operands, parts, conversions, the functions of <complex.h>.
#include <complex.h>
#include <stdio.h>

static double complex first = 2.5 - 1.5 * I;
static float _Complex table[] = {1, 2.0if, 3 + 4.0i};

static void show(const char *name, double complex z) {
  printf("%s %g%+gi\n", name, creal(z), cimag(z));
}

static float complex squared(float complex z) {
  return z * z;
}

int main(void) {
  double complex z = 1.0 + 2.0 * I, w = 3 - 4.0i;
  show("sum", z + w);
  show("difference", z - w);
  show("product", z * w);
  show("quotient", z / w);
  show("real right", z / 2);
  show("real left", 2 / z);
  show("minus", -z);
  show("conjugate", ~z);
  z += 1;
  z *= first;
  z -= I;
  z /= w;
  show("assigned", z);
  show("++", ++z);
  printf("%d %d %d %d\n", z == w, z != w, !z, z && w);
  __imag__ z = 9;
  __real__ z += 0.5;
  show("parts", z);
  printf("%g %g %g\n", cabs(3 + 4i), __real__ 7.0, __imag__ 7.0);
  for (int i = 0; i < 3; i++) show("table", squared(table[i]));
  int _Complex n = 3 + 4i;
  n = n * n / (1 + 1i);
  printf("%d %d\n", __real__ n, __imag__ n);
  int real = z;
  _Bool truth = 1.0i;
  printf("%d %d %zu %zu %zu\n", real, truth, sizeof n, sizeof table[0], sizeof(long double complex));
  double complex infinite = (1.0 / 0.0) * (1 + 1i), far = infinite * (0.5 + 0.25i);
  printf("%g %g\n", creal(far), cimag(far));
  show("root", csqrt(-4));
  show("projected", cproj(infinite));
  printf("%.6f %.6f\n", carg(1 + 1i), cabsf(1 + 1.0if));
  show("cond", real ? z : 1);
  return 0;
}
