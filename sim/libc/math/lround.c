#include <math.h>

long lround(double x) {
  return (long)round(x);
}

long lroundf(float x) {
  return (long)round(x);
}

long lrint(double x) {
  return (long)__builtin_rint(x);
}

long lrintf(float x) {
  return (long)__builtin_rint(x);
}

long long llround(double x) {
  return (long)round(x);
}

long long llrint(double x) {
  return (long)__builtin_rint(x);
}
