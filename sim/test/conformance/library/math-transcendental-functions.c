#include <math.h>
#include <stdio.h>

#define T(e) printf("%s = %.15g\n", #e, e)

int main(void)
{
    T(sin(0)); T(sin(1)); T(cos(0)); T(cos(1)); T(tan(1)); T(sin(M_PI)); T(cos(M_PI / 2)); T(sin(1e6)); T(sin(1e22)); T(cos(-2.5));
    T(asin(1)); T(acos(-1)); T(atan(1) * 4); T(atan2(1, -1)); T(atan2(-0.0, -1)); T(atan2(0, 0));
    T(exp(0)); T(exp(1)); T(exp(-745.1)); T(exp(710)); T(exp2(10)); T(expm1(1e-10)); T(log(10)); T(log2(8)); T(log10(1000)); T(log1p(1e-10)); T(log(0)); T(log(1e-310));
    T(pow(2, 10)); T(pow(2, 0.5)); T(pow(-8, 3)); T(pow(0, 0)); T(pow(10, -5)); T(pow(1.0000001, 1e7)); T(pow(-1, 1e15)); T(pow(0, -1)); T(pow(INFINITY, -1)); T(pow(9.9, 300));
    T(sinh(1)); T(cosh(1)); T(tanh(0.5)); T(asinh(1)); T(acosh(2)); T(atanh(0.5));
    T(erf(0.5)); T(tgamma(5)); T(lgamma(10));
    T(cbrt(2)); T(hypot(1e200, 1e200));
    printf("%.7g %.7g %.7g %.7g\n", sinf(1), expf(1), powf(2, 0.5f), logf(2));
    printf("%d %d %d\n", isnan(sqrt(-1)) != 0, isnan(log(-1)) != 0, isnan(pow(-2, 0.5)) != 0);
    return 0;
}
