#include <stdio.h>

int main(void)
{
    int minus = -16;
    unsigned u = 0x80000001;
    long l = 1;
    unsigned char c = 0x81;

    printf("%d %d\n", minus >> 2, minus << 2);
    printf("%x %x\n", u >> 31, u << 1);
    printf("%lx\n", l << 40);
    printf("%x %x\n", c << 8, c >> 4);
    printf("%x\n", (0xf0 & 0x3c) | (1 << 10) ^ 3);
    printf("%d\n", 6 & 3 == 3);
    int n = 0;
    for (unsigned x = 0xdeadbeef; x; x &= x - 1)
        n++;
    printf("%d bits\n", n);
    volatile int by = 33;
    printf("%d\n", 1 << by);
    return 0;
}
