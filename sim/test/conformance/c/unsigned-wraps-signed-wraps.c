#include <limits.h>
#include <stdio.h>

int main(void)
{
    unsigned u = UINT_MAX;
    volatile int i = INT_MAX;
    unsigned long ul = 0;
    unsigned char uc = 255;
    volatile long l = LONG_MAX;

    printf("%u\n", u + 1);
    i = i + 1;
    printf("%d\n", i);
    printf("%lu\n", ul - 1);
    uc++;
    printf("%d\n", uc);
    l++;
    printf("%ld\n", l);
    printf("%u\n", 65535u * 65537u * 3);
    printf("%lu\n", 0xffffffffffffffffUL * 0xffffffffffffffffUL);
    return 0;
}
