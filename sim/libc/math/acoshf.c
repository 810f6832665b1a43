#define _GNU_SOURCE
#include <math.h>

float acoshf(float x) {
  return (float)acosh(x);
}
