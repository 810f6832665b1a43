#define _GNU_SOURCE
#include <math.h>

float atanhf(float x) {
  return (float)atanh(x);
}
