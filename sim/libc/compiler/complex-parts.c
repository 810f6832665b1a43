// <complex.h>: parts, absolute values, conjugates, projections.
#include <complex.h>
#include <math.h>

#define family(real, suffix)                                                                                           \
  real creal##suffix(real _Complex z) {                                                                                \
    return __real__ z;                                                                                                 \
  }                                                                                                                    \
  real cimag##suffix(real _Complex z) {                                                                                \
    return __imag__ z;                                                                                                 \
  }                                                                                                                    \
  real _Complex conj##suffix(real _Complex z) {                                                                        \
    return ~z;                                                                                                         \
  }                                                                                                                    \
  real carg##suffix(real _Complex z) {                                                                                 \
    return atan2##suffix(__imag__ z, __real__ z);                                                                      \
  }                                                                                                                    \
  real cabs##suffix(real _Complex z) {                                                                                 \
    return hypot##suffix(__real__ z, __imag__ z);                                                                      \
  }                                                                                                                    \
  real _Complex cproj##suffix(real _Complex z) {                                                                       \
    if (!isinf(__real__ z) && !isinf(__imag__ z)) return z;                                                            \
    real _Complex far;                                                                                                 \
    __real__ far = (real)INFINITY;                                                                                     \
    __imag__ far = copysign##suffix(0, __imag__ z);                                                                    \
    return far;                                                                                                        \
  }

family(double, )
family(float, f)
family(long double, l)
