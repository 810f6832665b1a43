#include <math.h>
#include <stdio.h>

#define ONE(f) do { printf("%-6s", #f); for (unsigned i = 0; i < sizeof v / sizeof *v; i++) printf(" %.17g", f(v[i])); printf("\n"); } while (0)

int main(void)
{
    static const double v[] = { 0.0, -0.0, 0.4, 0.5, -0.5, 0.6, 1.5, -1.5, 2.5, 3.5, -3.5, 1e10 + 0.5, 4503599627370497.5, 9007199254740992.0, 1e300, -1e300, INFINITY };
    double whole;
    int e;

    ONE(floor); ONE(ceil); ONE(trunc); ONE(round); ONE(rint); ONE(nearbyint); ONE(fabs); ONE(logb);
    for (unsigned i = 2; i < 14; i++) {
        double f = frexp(v[i], &e);
        printf("%.17g*2^%d ", f, e);
        f = modf(v[i], &whole);
        printf("%g+%g; ", whole, f);
    }
    printf("\n");
    printf("%ld %ld %lld %ld\n", lround(2.5), lround(-2.5), llround(1e15 + 0.5), lrint(2.5));
    printf("%.17g %.17g %.17g %.17g\n", fmod(7.5, 2), fmod(-7.5, 2), fmod(1e300, 7), remainder(7.5, 2));
    printf("%.17g %.17g %.17g\n", ldexp(0.75, 10), ldexp(1, -1074), scalbn(3, 5));
    printf("%.17g %.17g %.17g\n", sqrt(2), sqrt(1e-310), sqrt(0.25));
    printf("%.9g %.9g\n", sqrtf(2), fmodf(5.5f, 2.25f));
    printf("%g %g %g %g\n", fmax(1, 2), fmin(1, NAN), fdim(5, 3), copysign(3, -0.0));
    printf("%.17g %.17g\n", hypot(3, 4), cbrt(27));
    printf("%.17g %.17g\n", nextafter(1, 2), nextafter(0, -1));
    printf("%.17g\n", fma(0.1, 10, -1));
    printf("%d %d %d %d %d\n", fpclassify(0.0) == FP_ZERO, fpclassify(1e-310) == FP_SUBNORMAL, isfinite(1e308), signbit(-0.0) != 0, isnormal(1e-310));
    printf("%d %d\n", isgreater(NAN, 1), isunordered(NAN, 1));
    printf("%d %d\n", ilogb(1000), ilogb(0.1));
    return 0;
}
