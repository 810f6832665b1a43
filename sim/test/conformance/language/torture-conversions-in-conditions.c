#include <stdio.h>

static int calls;
static unsigned char narrow(int v) { calls++; return v; }
static signed char sign(int v) { return v; }
static _Bool truth(double d) { return d; }
static short cut(long v) { return v; }
static float single(double d) { return d; }
static unsigned wide(signed char c) { return c; }
static long extend(int i) { return i; }
static unsigned long extend_unsigned(unsigned u) { return u; }

int main(void)
{
    unsigned char uc = 128;
    int i = -1;

    printf("%d %d %d\n", narrow(256), narrow(-1), narrow(511));
    printf("%d %d\n", sign(200), sign(-129));
    printf("%d %d\n", truth(0.25), truth(-0.0));
    printf("%d %.9g\n", cut(0x1ffff), single(0.1));
    printf("%u %ld %lu\n", wide(-1), extend(-1), extend_unsigned(-1));
    printf("%d\n", narrow(256) ? 1 : 2);
    printf("%d\n", narrow(256) || narrow(1));
    printf("%d %d\n", calls, !narrow(512));
    printf("%d\n", uc << 1);
    printf("%d\n", (unsigned char)(uc << 1));
    printf("%d\n", (uc << 24) < 0);
    printf("%ld %ld\n", (long)i, (long)(unsigned)i);
    printf("%lx %lx\n", (unsigned long)i, (unsigned long)(unsigned char)i);
    printf("%d\n", i == 4294967295u);
    printf("%d\n", i == 4294967295);
    printf("%d\n", (long)i == 4294967295);
    printf("%d %d\n", (char)128 == 128, (unsigned char)128 == 128);
    printf("%g %g\n", (double)(float)16777217, (double)(unsigned)-1);
    printf("%d\n", 1 ? -1 : 1u > 0);
    printf("%d\n", (1 ? -1 : 1u) > 0);
    printf("%d\n", sizeof(1 ? (char)1 : (short)2));
    return 0;
}
