#define _GNU_SOURCE
#include <math.h>

float cosf(float x) {
  return (float)cos(x);
}
