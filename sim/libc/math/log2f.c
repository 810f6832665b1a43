#define _GNU_SOURCE
#include <math.h>

float log2f(float x) {
  return (float)log2(x);
}
