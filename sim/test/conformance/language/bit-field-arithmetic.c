#include <stdio.h>

struct s { int a : 5; unsigned b : 5; signed char c : 3; unsigned long d : 33; long e : 63; _Bool f : 1; unsigned g : 32; };

int main(void)
{
    struct s s = { 0 };
    int r;

    s.a = 15; s.a++; printf("%d\n", s.a);
    s.b = 31; s.b++; printf("%u\n", s.b);
    s.b = 0; s.b--; printf("%u\n", s.b);
    s.c = 3; s.c += 2; printf("%d\n", s.c);
    s.d = 1UL << 32; printf("%lu\n", (unsigned long)s.d);
    s.d <<= 1; printf("%lu\n", (unsigned long)s.d);
    s.e = 0x7fffffffffffffff; printf("%ld\n", (long)s.e);
    s.f = 2; printf("%d\n", s.f);
    s.f = 0; s.f = !s.f; printf("%d\n", s.f);
    s.g = -1; printf("%u %d\n", s.g, s.g > 0);
    r = (s.a = 17); printf("%d %d\n", r, s.a);
    r = (s.b += 40); printf("%d %u\n", r, s.b);
    r = s.b++; printf("%d %u\n", r, s.b);
    r = ++s.a; printf("%d\n", r);
    s.b = 3;
    printf("%d\n", s.b - 4 < 0);
    printf("%d\n", -s.b < 0);
    printf("%d\n", s.g - 1 > 0);
    s.a = -16; s.b = s.a; printf("%u\n", s.b);
    s.a = s.b = 21; printf("%d %u\n", s.a, s.b);
    s.c = -4; s.c = -s.c; printf("%d\n", s.c);
    s.c = 1; s.c <<= 2; printf("%d\n", s.c);
    s.a = 7; s.a *= -2; printf("%d\n", s.a); s.a /= 3; printf("%d\n", s.a); s.a %= 3; printf("%d\n", s.a);
    return 0;
}
