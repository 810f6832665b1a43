#define _GNU_SOURCE
#include <math.h>

float log10f(float x) {
  return (float)log10(x);
}
