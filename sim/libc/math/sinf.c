#define _GNU_SOURCE
#include <math.h>

float sinf(float x) {
  return (float)sin(x);
}
