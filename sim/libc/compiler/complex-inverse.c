// <complex.h>: the inverse functions, by Kahan's formulas in square roots and logarithms (Branch cuts for complex elementary functions,
// 1987), and the forms in float, which are computed in double.
#include <complex.h>
#include <math.h>

static double _Complex join(double re, double im) {
  double _Complex z;
  __real__ z = re;
  __imag__ z = im;
  return z;
}

double _Complex casin(double _Complex z) {
  double _Complex below = csqrt(1 - z), above = csqrt(1 + z);
  double re = atan2(__real__ z, __real__(below * above));
  return join(re, asinh(__imag__(conj(below) * above)));
}

double _Complex cacos(double _Complex z) {
  double _Complex below = csqrt(1 - z), above = csqrt(1 + z);
  double re = 2 * atan2(__real__ below, __real__ above);
  return join(re, asinh(__imag__(conj(above) * below)));
}

double _Complex casinh(double _Complex z) {
  double _Complex turned = casin(join(-__imag__ z, __real__ z));
  return join(__imag__ turned, -__real__ turned);
}

double _Complex cacosh(double _Complex z) {
  double _Complex below = csqrt(z - 1), above = csqrt(z + 1);
  double re = asinh(__real__(conj(below) * above));
  return join(re, 2 * atan2(__imag__ below, __real__ above));
}

double _Complex catanh(double _Complex z) {
  double re = __real__ z, im = __imag__ z;
  double right = (1 - re) * (1 - re) + im * im;
  double along = 0.25 * log1p(4 * re / right);
  return join(along, 0.5 * atan2(2 * im, (1 - re) * (1 + re) - im * im));
}

double _Complex catan(double _Complex z) {
  double _Complex turned = catanh(join(-__imag__ z, __real__ z));
  return join(__imag__ turned, -__real__ turned);
}

#define IN_FLOAT(name) \
  float _Complex name##f(float _Complex z) { return (float _Complex)name((double _Complex)z); }

IN_FLOAT(clog)
IN_FLOAT(csin)
IN_FLOAT(ccos)
IN_FLOAT(ctan)
IN_FLOAT(csinh)
IN_FLOAT(ccosh)
IN_FLOAT(ctanh)
IN_FLOAT(casin)
IN_FLOAT(cacos)
IN_FLOAT(catan)
IN_FLOAT(casinh)
IN_FLOAT(cacosh)
IN_FLOAT(catanh)

float _Complex cpowf(float _Complex z, float _Complex w) {
  return (float _Complex)cpow((double _Complex)z, (double _Complex)w);
}
