#include <stdio.h>

static int older(a, b)
    int a;
    char b;
{
    return a * 10 + b;
}

static float half(float f) { return f / 2; }
static unsigned char byte(int x) { return x; }
static _Bool truth(long x) { return x; }
static long widen(int x) { return x; }

int main(void)
{
    printf("%d\n", older(4, 2));
    printf("%.2f\n", half(5));
    printf("%d\n", byte(0x1234));
    printf("%d %d\n", truth(1L << 40), truth(0));
    printf("%ld\n", widen(-1));
    double d = 3;
    int i = 7.9;
    printf("%.1f %d\n", d, i);
    i = d * 2.5;
    printf("%d\n", i);
    i += 0.7;
    printf("%d\n", i);
    return 0;
}
