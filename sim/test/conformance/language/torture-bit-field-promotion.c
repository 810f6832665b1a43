#include <stdio.h>

struct f { unsigned a : 31, b : 1; unsigned c : 32; signed d : 31; unsigned long e : 31, g : 33; long h : 17; };

int main(void)
{
    struct f f = { 0x7fffffff, 1, 0xffffffff, -1, 1, 1, -1 };

    printf("%d %d %d\n", f.a - 0x7fffffff - 1 < 0, f.b - 2 < 0, f.c - 1 > 0);
    printf("%d %d\n", f.d < f.a, f.d < f.c);
    printf("%d %d\n", f.e - 2 < 0, f.h < f.b);
    printf("%d %d\n", ~f.b == -2, ~f.c == 0);
    printf("%d\n", (f.a << 1) < 0);
    printf("%d\n", -f.e < 0);
    f.a++; f.b++; f.c++; f.d++;
    printf("%u %u %u %d\n", f.a, f.b, f.c, f.d);
    f.h = 65535; printf("%d\n", (int)f.h); f.h++; printf("%d\n", (int)f.h);
    f.g = -1; printf("%lu\n", (unsigned long)f.g); f.g *= 2; printf("%lu\n", (unsigned long)f.g);
    printf("%d\n", (f.d = 0x40000000) < 0);
    printf("%d %d\n", f.b ? 1 : 2, !f.b);
    switch (f.b) { case 0: printf("zero\n"); break; case 1: printf("one\n"); }
    return 0;
}
