#include <stdio.h>
int main(void)
{
    unsigned char a = 200, b = 100, c = a + b, d = a * b, e = ~a, f = -a, g = a << 1, h = a >> 1;
    signed char s = 127, t = s + 1, u = -128, v = -u;
    printf("%d %d %d %d %d %d %d\n", a + b, c, d, e, f, g, h);
    printf("%d %d %d %d\n", t, v, u / -1, (signed char)(u * u));
    a += 100; b -= 101; c /= 3; d %= 7; e ^= 0xff; f |= 1; g &= 0xf0; h <<= 3;
    printf("%d %d %d %d %d %d %d %d\n", a, b, c, d, e, f, g, h);
    a = 255; printf("%d %d %d\n", a++ == 255, a, --a);
    printf("%d %d %d\n", (unsigned char)a == 255, (char)a == -1, a == (char)a);
    printf("%c%c %d\n", 'a' + 1, "abc"['b' - 'a'], 'a' * 2 > 127);
    return 0;
}
