#include <math.h>
#include <stdio.h>
#include <string.h>

static unsigned bits(float f) { unsigned u; memcpy(&u, &f, 4); return u; }
static unsigned long dbits(double d) { unsigned long u; memcpy(&u, &d, 8); return u; }

int main(void)
{
    volatile float f[] = { 0.1f, 1e-45f, 1.17549435e-38f, 3.4e38f, 16777215.5f, -0.0f, 0.333333343f };
    volatile double d[] = { 0.1, 1e-300, 1e300, 4.9e-324, 123456789.123456789, -1e-40, 0.5000000001 };
    volatile long l[] = { 9007199254740993, -9223372036854775807, 36028797018963969, 1 };
    volatile unsigned long ul[] = { 18446744073709551615u, 9223372036854775809u, 9223372036854776833u, 18446744073709550592u };

    for (int i = 0; i < 7; i++) printf("%08x %016lx %08x ", bits(f[i]), dbits(f[i]), bits(d[i]));
    printf("\n");
    for (int i = 0; i < 4; i++) printf("%016lx %08x %016lx %08x\n", dbits(l[i]), bits(l[i]), dbits(ul[i]), bits(ul[i]));
    printf("%08x %08x %08x\n", bits(f[0] + f[6]), bits(f[0] * f[6]), bits(f[0] / f[6]));
    printf("%016lx %016lx\n", dbits(d[0] + f[0]), dbits((double)f[0] * f[0]));
    printf("%08x\n", bits(f[3] * 10));
    printf("%016lx %016lx\n", dbits(d[1] * d[1]), dbits(d[2] * d[2]));
    printf("%08x %08x\n", bits(f[1] / 2), bits(f[2] / 3));
    float acc = 0; for (int i = 0; i < 1000; i++) acc += f[0]; printf("%.9g\n", acc);
    double dacc = 0; for (int i = 1; i <= 1000; i++) dacc += 1.0 / i; printf("%.17g\n", dacc);
    printf("%d %d %d\n", (int)f[4], (int)-0.99, (int)1e9f);
    printf("%d\n", (float)d[0] == f[0]);
    acc = d[4]; printf("%.9g %.17g\n", acc, d[4] - acc);
    acc = 1; acc /= 3; acc *= 3; printf("%d %.9g\n", acc == 1, 1 - acc);
    acc = 5; acc++; acc -= 0.1; printf("%.9g\n", acc);
    printf("%.9g %.17g\n", f[0] + d[0], (double)(f[0] + (float)d[0]));
    return 0;
}
