#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <math.h>

long long llroundf(float x) {
  return llround(x);
}

long long llrintf(float x) {
  return llrint(x);
}

float remquof(float x, float y, int *quotient) {
  return (float)remquo(x, y, quotient);
}

long double nexttowardl(long double x, long double y) {
  return nextafterl(x, y);
}

double nexttoward(double x, long double y) {
  if (isnan(x) || isnan(y)) return x + (double)y;
  if (x == y) return (double)y;
  return nextafter(x, y > x ? INFINITY : -INFINITY);
}

float nexttowardf(float x, long double y) {
  if (isnan(x) || isnan(y)) return x + (float)y;
  if (x == y) return (float)y;
  return nextafterf(x, y > x ? INFINITY : -INFINITY);
}

double lgamma_r(double x, int *sign) {
  double y = lgamma(x);
  *sign = signgam;
  return y;
}

float lgammaf_r(float x, int *sign) {
  float y = lgammaf(x);
  *sign = signgam;
  return y;
}

void sincosf(float x, float *s, float *c) {
  *s = sinf(x);
  *c = cosf(x);
}

double nextup(double x) {
  return nextafter(x, INFINITY);
}

double nextdown(double x) {
  return nextafter(x, -INFINITY);
}

float nextupf(float x) {
  return nextafterf(x, INFINITY);
}

float nextdownf(float x) {
  return nextafterf(x, -INFINITY);
}

double significand(double x) {
  if (x == 0 || isinf(x) || isnan(x)) return x;
  return scalbn(x, -ilogb(x));
}

double scalb(double x, double n) {
  if (isnan(x) || isnan(n)) return x * n;
  if (isinf(n)) return n > 0 ? x * n : x == 0 ? x : x / -n;
  if (n != rint(n)) {
    errno = EDOM;
    return (n - n) / (n - n);
  }
  return scalbn(x, n > 65000 ? 65000 : n < -65000 ? -65000 : (int)n);
}

long llogb(double x) {
  if (x == 0) return LONG_MIN;
  if (isnan(x)) return LONG_MIN;
  return isinf(x) ? LONG_MAX : ilogb(x);
}

double fmaxmag(double x, double y) {
  double a = fabs(x), b = fabs(y);
  return a > b ? x : b > a ? y : fmax(x, y);
}

double fminmag(double x, double y) {
  double a = fabs(x), b = fabs(y);
  return a < b ? x : b < a ? y : fmin(x, y);
}

double fmaximum(double x, double y) {
  if (isnan(x) || isnan(y)) return x + y;
  return x > y ? x : y > x ? y : signbit(x) ? y : x;
}

double fminimum(double x, double y) {
  if (isnan(x) || isnan(y)) return x + y;
  return x < y ? x : y < x ? y : signbit(x) ? x : y;
}

double fmaximum_num(double x, double y) {
  return isnan(y) ? x : isnan(x) ? y : fmaximum(x, y);
}

double fminimum_num(double x, double y) {
  return isnan(y) ? x : isnan(x) ? y : fminimum(x, y);
}

int finitef(float x) {
  return __finite(x);
}

int isnanf(float x) {
  return __isnan(x);
}

int isinff(float x) {
  return __isinf(x);
}

int (isnan)(double x) {
  return __isnan(x);
}

int (isinf)(double x) {
  return __isinf(x);
}

int isnanl(long double x) {
  return __builtin_isnan(x);
}

int isinfl(long double x) {
  return __builtin_isinf_sign(x);
}

int finitel(long double x) {
  return __builtin_isfinite(x);
}
