#include <limits.h>
#include <stdio.h>

int main(void)
{
    volatile int i = INT_MAX;
    volatile long l = LONG_MAX;
    volatile signed char c = SCHAR_MAX;
    volatile short s = SHRT_MIN;
    volatile int k = 46341;

    i++; printf("%d\n", i);
    i--; printf("%d\n", i);
    i = INT_MIN; i = -i; printf("%d\n", i);
    i = INT_MAX; printf("%d\n", i + i);
    printf("%d\n", k * k);
    printf("%d\n", INT_MIN * (volatile int){ -1 });
    l++; printf("%ld\n", l);
    l = LONG_MAX; printf("%ld\n", l * 3);
    l = 3037000500; printf("%ld\n", l * l);
    c++; printf("%d\n", c);
    c = -128; c--; printf("%d\n", c);
    s--; printf("%d\n", s);
    s = 300; s *= s; printf("%d\n", s);
    i = 65536; i *= i; printf("%d\n", i);
    i = 0x7fffffff; i <<= 1; printf("%d\n", i);
    i = INT_MIN; i -= 1; printf("%d\n", i);
    l = (long)INT_MAX * INT_MAX; printf("%ld\n", l);
    return 0;
}
