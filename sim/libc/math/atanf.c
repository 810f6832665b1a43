/* After one of four angles a polynomial of the rest, in glibc's order of operations. */
#include "dd.h"
#include <math.h>

float atanf(float x) {
  static const float high[] = {4.6364760399e-01f, 7.8539812565e-01f, 9.8279368877e-01f, 1.5707962513e+00f};
  static const float low[] = {5.0121582440e-09f, 3.7748947079e-08f, 3.4473217170e-08f, 7.5497894159e-08f};
  static const float c[] = {3.3333334327e-01f, -2.0000000298e-01f, 1.4285714924e-01f, -1.1111110449e-01f,
                            9.0908870101e-02f, -7.6918758452e-02f, 6.6610731184e-02f, -5.8335702866e-02f,
                            4.9768779427e-02f, -3.6531571299e-02f, 1.6285819933e-02f};
  float a = fabsf(x);
  int id = -1, negative = signbit(x) != 0;
  if (isnan(x)) return x;
  if (a >= 0x1p25f) return negative ? -high[3] - low[3] : high[3] + low[3];
  if (a < 0.4375f) {
    if (a < 0x1p-29f) return x;
  } else if (a < 0.6875f) id = 0, x = (2.0f * a - 1) / (2.0f + a);
  else if (a < 1.1875f) id = 1, x = (a - 1) / (a + 1);
  else if (a < 2.4375f) id = 2, x = (a - 1.5f) / (1 + 1.5f * a);
  else id = 3, x = -1.0f / a;
  float z = x * x, w = z * z;
  float s = z * (c[0] + w * (c[2] + w * (c[4] + w * (c[6] + w * (c[8] + w * c[10])))));
  float t = w * (c[1] + w * (c[3] + w * (c[5] + w * (c[7] + w * c[9]))));
  if (id < 0) return x - x * (s + t);
  z = high[id] - ((x * (s + t) - low[id]) - x);
  return negative ? -z : z;
}
