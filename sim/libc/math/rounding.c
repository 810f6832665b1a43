#define _GNU_SOURCE
#include "dd.h"
#include <math.h>

double floor(double x) {
  return __builtin_floor(x);
}

double ceil(double x) {
  return __builtin_ceil(x);
}

double trunc(double x) {
  return __builtin_trunc(x);
}

double rint(double x) {
  return __builtin_rint(x);
}

double nearbyint(double x) {
  return __builtin_rint(x);
}

double roundeven(double x) {
  return __builtin_rint(x);
}

double round(double x) {
  double t = __builtin_trunc(x), d = x - t;
  if (d >= 0.5) return t + 1;
  if (d <= -0.5) return t - 1;
  return t == 0 && signbit(x) ? -0.0 : t;
}

float floorf(float x) {
  return (float)__builtin_floor(x);
}

float ceilf(float x) {
  return (float)__builtin_ceil(x);
}

float truncf(float x) {
  return (float)__builtin_trunc(x);
}

float rintf(float x) {
  return (float)__builtin_rint(x);
}

float nearbyintf(float x) {
  return (float)__builtin_rint(x);
}

float roundevenf(float x) {
  return (float)__builtin_rint(x);
}

float roundf(float x) {
  return (float)round(x);
}
