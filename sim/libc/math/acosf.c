#define _GNU_SOURCE
#include <math.h>

float acosf(float x) {
  return (float)acos(x);
}
