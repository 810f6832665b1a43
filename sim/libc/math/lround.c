#include "dd.h"
#include <fenv.h>
#include <math.h>

/* Invalid where no long has it. */
static long to_long(double x) {
  if (!(x >= -0x1p63 && x < 0x1p63)) {
    __math_raised(FE_INVALID);
    return (long)(1UL << 63);
  }
  return (long)x;
}

long lround(double x) {
  return to_long(round(x));
}

long lroundf(float x) {
  return to_long(round(x));
}

long lrint(double x) {
  return to_long(__builtin_rint(x));
}

long lrintf(float x) {
  return to_long(__builtin_rint(x));
}

long long llround(double x) {
  return to_long(round(x));
}

long long llrint(double x) {
  return to_long(__builtin_rint(x));
}
