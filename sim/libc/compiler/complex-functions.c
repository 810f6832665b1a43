// <complex.h>: exponential, logarithm, powers, trigonometry, by their formulas in real functions.
#include <complex.h>
#include <math.h>

static double _Complex join(double re, double im) {
  double _Complex z;
  __real__ z = re;
  __imag__ z = im;
  return z;
}

double _Complex cexp(double _Complex z) {
  double re = __real__ z, im = __imag__ z;
  if (isfinite(re) && im == 0) return join(exp(re), im);
  if (re == -INFINITY && !isfinite(im)) return join(0, copysign(0, im));
  if (re == INFINITY && !isfinite(im)) return join(INFINITY, im - im);
  // In two steps where the exponential alone would overflow.
  const int most = 709;
  double scale = exp(re);
  if (re > most) {
    double first = exp(most);
    return join(first * cos(im) * exp(re - most), first * sin(im) * exp(re - most));
  }
  return join(scale * cos(im), scale * sin(im));
}

double _Complex clog(double _Complex z) {
  return join(log(cabs(z)), carg(z));
}

double _Complex cpow(double _Complex z, double _Complex w) {
  return cexp(w * clog(z));
}

double _Complex csqrt(double _Complex z) {
  double re = __real__ z, im = __imag__ z;
  if (isinf(im)) return join(INFINITY, im);
  if (isnan(re)) return join(re, re);
  if (isinf(re)) {
    if (re > 0) return join(re, isnan(im) ? im : copysign(0, im));
    return join(isnan(im) ? im : 0, copysign(INFINITY, im));
  }
  if (im == 0) {
    if (re < 0) return join(0, copysign(sqrt(-re), im));
    return join(fabs(sqrt(re)), copysign(0, im));
  }
  if (re == 0) {
    double r = sqrt(0.5 * fabs(im));
    return join(r, copysign(r, im));
  }
  double d = hypot(re, im), r, s;
  if (re > 0) {
    r = sqrt(0.5 * (d + re));
    s = 0.5 * (im / r);
  } else {
    s = sqrt(0.5 * (d - re));
    r = fabs(0.5 * (im / s));
  }
  return join(r, copysign(s, im));
}

double _Complex ccosh(double _Complex z) {
  double re = __real__ z, im = __imag__ z;
  return join(cosh(re) * cos(im), sinh(re) * sin(im));
}

double _Complex csinh(double _Complex z) {
  double re = __real__ z, im = __imag__ z;
  return join(sinh(re) * cos(im), cosh(re) * sin(im));
}

double _Complex ctanh(double _Complex z) {
  double re = __real__ z, im = __imag__ z;
  double s = sinh(re), c = cos(im);
  double whole = s * s + c * c;
  return join(s * cosh(re) / whole, sin(im) * c / whole);
}

// The trigonometric ones are the hyperbolic ones, turned by a quarter.
static double _Complex turned(double _Complex z) {
  return join(-__imag__ z, __real__ z);
}

static double _Complex back(double _Complex z) {
  return join(__imag__ z, -__real__ z);
}

double _Complex ccos(double _Complex z) {
  return ccosh(turned(z));
}

double _Complex csin(double _Complex z) {
  return back(csinh(turned(z)));
}

double _Complex ctan(double _Complex z) {
  return back(ctanh(turned(z)));
}

float _Complex csqrtf(float _Complex z) {
  return csqrt(z);
}

float _Complex cexpf(float _Complex z) {
  return cexp(z);
}
