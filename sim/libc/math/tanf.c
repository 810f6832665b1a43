#define _GNU_SOURCE
#include <math.h>

float tanf(float x) {
  return (float)tan(x);
}
