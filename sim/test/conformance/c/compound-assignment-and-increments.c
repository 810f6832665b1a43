#include <stdio.h>

int main(void)
{
    int i = 10;
    unsigned char c = 250;
    short s = 1;
    long l = 5;
    int a[4] = { 0 };
    int *p = a;

    i += 5; i -= 3; i *= 2; i /= 5; i %= 3;
    printf("%d\n", i);
    i = 0xff;
    i &= 0x3c; i |= 1; i ^= 0xf0; i <<= 4; i >>= 2;
    printf("%x\n", i);
    c += 10;
    s -= 70000;
    l <<= 33;
    printf("%d %d %ld\n", c, s, l);
    *p++ = 1;
    *p++ += 2;
    *++p = 3;
    printf("%d %d %d %d, %ld\n", a[0], a[1], a[2], a[3], (long)(p - a));
    i = 5;
    int x = i++ * 2;
    int y = --i * 2;
    printf("%d %d %d\n", i, x, y);
    c = 255;
    c++;
    printf("%d\n", c);
    return 0;
}
