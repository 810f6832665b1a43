// _Float32 and its like with their limits and builtins; whole numbers of 128 bits from and to the largest of them; NaN's fraction.
#define __STDC_WANT_IEC_60559_TYPES_EXT__ 1
#include <float.h>
#include <stdio.h>

static float down = 340282356779733661637539395458142568447.0f, up = 340282356779733661637539395458142568448.0f;

int main(void) {
  volatile _Float32 a = -1.5f32;
  volatile _Float64 b = 2.5f64;
  volatile _Float32x c = -3.5f32x;
  volatile _Float64x d = 4.5f64x;
  printf("%g %g %g %g\n", (double)__builtin_fabsf32(a), __builtin_sqrtf64(b), __builtin_fabsf32x(c),
         (double)__builtin_copysignf64x(d, -1));
  printf("%d %d %d %d\n", FLT32_MANT_DIG, FLT64_MAX_EXP, FLT32X_DIG, FLT64X_MIN_EXP);
  printf("%a %a\n", down, up);
  volatile __int128 least = (__int128)1 << 127;
  volatile unsigned __int128 half = (unsigned __int128)1 << 127;
  volatile long double l = least, m = half;
  printf("%Lg %Lg %d %d\n", l, m, least == (__int128)l, half == (unsigned __int128)m);
}
