#include <stdio.h>

int main(void)
{
    unsigned char a = 200, b = 100;
    signed char s = -1;
    unsigned short us = 65535;
    unsigned u = 1;
    int i = -1;

    printf("%d\n", a + b);
    printf("%d\n", (unsigned char)(a + b));
    printf("%d\n", s < a);
    printf("%d\n", i < u);
    printf("%d\n", s < us);
    printf("%d\n", (unsigned)s > us);
    printf("%d\n", ~a);
    printf("%d\n", -us);
    printf("%ld\n", (long)u - 2);
    printf("%u\n", u - 2);
    printf("%zu %zu %zu\n", sizeof(a + b), sizeof(s + 1L), sizeof('c'));
    return 0;
}
