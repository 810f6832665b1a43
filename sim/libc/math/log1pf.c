#define _GNU_SOURCE
#include <math.h>

float log1pf(float x) {
  return (float)log1p(x);
}
