#include <limits.h>
#include <stdio.h>

int main(void)
{
    volatile double d = 3.99, n = -3.99, big = 1e10, huge = 4e18, ubig = 1.5e19, half = 0.5;
    volatile float f = 2147483520.0f, g = 1e9f;
    volatile int i = 16777217, m = INT_MIN;
    volatile unsigned u = UINT_MAX;
    volatile long l = LONG_MAX, l53 = (1L << 53) + 1;
    volatile unsigned long ul = ULONG_MAX, ul2 = (1UL << 63) + 1025;
    volatile unsigned char c = 255;

    printf("%d %d %ld %ld\n", (int)d, (int)n, (long)d, (long)n);
    printf("%ld %u %lu\n", (long)big, (unsigned)4e9, (unsigned long)huge);
    printf("%lu\n", (unsigned long)ubig);
    printf("%d %d\n", (int)f, (int)g);
    printf("%d %d %d\n", (char)d, (unsigned char)200.7, (short)-32768.5);
    printf("%.9g %.9g\n", (float)i, (double)i);
    printf("%.9g %.17g %.17g\n", (float)m, (double)u, (double)l);
    printf("%.17g %.17g\n", (double)l53, (double)ul);
    printf("%.17g %.9g\n", (double)ul2, (float)ul2);
    printf("%.9g %.9g\n", (float)l, (float)u);
    printf("%g %g\n", (double)c, (float)c);
    printf("%d %d %d\n", (_Bool)half, (_Bool)0.0, (int)half);
    printf("%.9g\n", (float)1e-50);
    printf("%g\n", (float)1e300);
    printf("%.9g\n", (float)0.1 + 0.2);
    i = d; printf("%d\n", i);
    i = 7; i *= 1.5; printf("%d\n", i);
    i += 0.9; printf("%d\n", i);
    c = 250; c += 10.6; printf("%d\n", c);
    l = 1; l = l / 3 * 3.0; printf("%ld\n", l);
    u = 10; printf("%g\n", u - 11 + 0.0);
    printf("%g %g\n", 5 / 2 * 2.0, 5 / 2.0 * 2);
    return 0;
}
