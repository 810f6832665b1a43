#define _GNU_SOURCE
#include <math.h>

float logf(float x) {
  return (float)log(x);
}
