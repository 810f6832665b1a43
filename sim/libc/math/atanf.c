#define _GNU_SOURCE
#include <math.h>

float atanf(float x) {
  return (float)atan(x);
}
