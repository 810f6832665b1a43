#define _GNU_SOURCE
#include <math.h>

float asinhf(float x) {
  return (float)asinh(x);
}
