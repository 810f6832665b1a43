// _Complex long double: constants, operators, parts, conversions.
#include <complex.h>
#include <stdio.h>

int main(void) {
  long double _Complex z = 1.5L + 2.25L * I, square = z * z, back = square / z;
  printf("%Lf %Lf %Lf %Lf %Lf %Lf\n", creall(z), cimagl(z), creall(square), cimagl(square), creall(back), cimagl(back));
  __real__ z = 3;
  z += 1.0iL;
  printf("%Lf %Lf %d %zu\n", __real__ z, __imag__ z, z == 3 + 3.25L * I, sizeof z);
  double _Complex narrow = z;
  long double _Complex wide = narrow * 2.0L;
  printf("%f %f %Lf\n", creal(narrow), cimag(narrow), creall(wide));
  return 0;
}
