#include <stdio.h>

/* gcc turns a() ^ ~b() into ~(b() ^ a()), which shows in the order of the calls. */
static int f(int n)
{
    printf("%d ", n);
    return n;
}

int main(void)
{
    volatile int g = 3;
    int a = f(1) ^ ~f(2), b = ~f(3) ^ f(4), c = ~f(5) ^ ~f(6), d = g ^ ~f(7), e = 12 ^ ~f(8);
    unsigned h = f(9) ^ ~(unsigned)f(10);
    long i = f(11) ^ ~(long)f(12);
    printf("\n%d %d %d %d %d %u %ld\n", a, b, c, d, e, h, i);
    return 0;
}
