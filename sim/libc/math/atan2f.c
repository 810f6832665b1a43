#include <math.h>

float atan2f(float y, float x) {
  return (float)atan2(y, x);
}
