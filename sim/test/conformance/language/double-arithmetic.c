#include <float.h>
#include <math.h>
#include <stdio.h>

int main(void)
{
    volatile double zero = 0, one = 1, three = 3, big = 1e308, tiny = 5e-324, nan_ = 0;
    volatile float f = 16777216.0f, g = 0.1f;
    double sum = 0;
    int i;

    for (i = 0; i < 10; i++)
        sum += 0.1;
    printf("%.17g %d\n", sum, sum == 1);
    printf("%.17g %.17g\n", one / three, one / three * three);
    printf("%g %g %g\n", one / zero, -one / zero, big * 10);
    nan_ = zero / zero;
    printf("%d %d %d %d\n", nan_ == nan_, nan_ < 1, nan_ > 1, nan_ != nan_);
    printf("%d\n", !(nan_ >= 0));
    printf("%g %g\n", tiny / 2, -tiny / 2);
    printf("%g %d\n", -zero, -zero == zero);
    printf("%g %g\n", 1 / -zero, copysign(1, -zero));
    printf("%.9g %.9g %.9g\n", f + 1, f + 2, (f + 1) - f);
    printf("%.17g %.17g\n", (double)g, g * g);
    printf("%.17g\n", (double)(g * g * g));
    printf("%.17g %.17g\n", DBL_MAX, DBL_EPSILON);
    printf("%.9g %.9g %.9g\n", FLT_MAX, FLT_MIN, FLT_EPSILON);
    printf("%d %d %d %d\n", FLT_MANT_DIG, DBL_MANT_DIG, DBL_DIG, DBL_MAX_EXP);
    printf("%.17g\n", 1e16 + 1.0);
    printf("%.17g\n", (1e16 + 1.0) - 1e16);
    printf("%g %g\n", 7.5 - 2, 7.5f / 2);
    printf("%d %d %d\n", !0.0, !0.5, zero ? 1 : 2);
    printf("%d\n", 0.5 && nan_);
    sum = 5; sum++; ++sum; sum--; sum /= 4; sum -= 0.5; sum *= -2;
    printf("%g\n", sum);
    return 0;
}
