#include <stdio.h>

int main(void)
{
    volatile int n;
    volatile int i = 1, neg = -8;
    volatile unsigned u = 0x80000001u;
    volatile long l = 1, lneg = -1L << 40;
    volatile unsigned long ul = 0x8000000000000001ul;
    volatile unsigned char c = 0x81;
    volatile short s = -2;

    for (n = 0; n <= 70; n += 7)
        printf("%2d: %d %d %x %x %lx %lx %lx %lx\n", n, i << n, neg >> n, u << n, u >> n, l << n, lneg >> n, ul << n, ul >> n);
    for (n = -33; n < 0; n += 8)
        printf("%d: %d %x %lx\n", n, i << n, u >> n, ul << n);
    n = 4;
    printf("%d %d %x\n", c << n, s >> n, (unsigned)(s << n));
    c <<= n;
    printf("%x\n", c);
    s >>= 20;
    printf("%d\n", s);
    printf("%zu %zu\n", sizeof(c << 1L), sizeof(1L << c));
    return 0;
}
