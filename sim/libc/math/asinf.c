#define _GNU_SOURCE
#include <math.h>

float asinf(float x) {
  return (float)asin(x);
}
