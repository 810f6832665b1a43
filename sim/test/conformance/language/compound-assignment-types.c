#include <stdio.h>

int main(void)
{
    unsigned char uc = 250;
    signed char sc = 100;
    short s = 1000;
    unsigned short us = 65530;
    int i = -7;
    unsigned u = 7;
    long l = 1;
    float f = 1;
    double d = 2;
    _Bool b = 0;
    char *p = "abcdef";
    int r;

    r = uc += 10; printf("%d %d\n", uc, r);
    r = sc *= 2; printf("%d %d\n", sc, r);
    s <<= 6; printf("%d\n", s);
    us += 10; printf("%d\n", us);
    us -= 100; printf("%d\n", us);
    i >>= 1; printf("%d\n", i);
    i /= 2u; printf("%d\n", i);
    i = -7; i %= 4; printf("%d\n", i);
    u -= 8; printf("%u\n", u);
    u /= -2; printf("%u\n", u);
    l <<= 40; l |= 0xff; l ^= 0xf0; printf("%lx\n", l);
    l &= -256; printf("%lx\n", l);
    f += 0.1; printf("%.9g\n", f);
    d -= f; printf("%.17g\n", d);
    uc = 10; uc *= 25.7; printf("%d\n", uc);
    uc >>= 2; uc = ~uc; printf("%d\n", uc);
    b += 5; printf("%d\n", b);
    b -= 1; printf("%d\n", b);
    b |= 0x10; printf("%d\n", b);
    b ^= 1; printf("%d\n", b);
    b--; printf("%d\n", b);
    b--; printf("%d\n", b);
    b++; printf("%d\n", b);
    p += 2; p -= -1; printf("%s\n", p);
    r = (i = 3) + (u = 4); printf("%d\n", r);
    i ^= u ^= i ^= u; printf("%d %u\n", i, u);
    return 0;
}
