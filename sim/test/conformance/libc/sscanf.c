#include <stdio.h>

int main(void)
{
    int a = -1, b = -1, n;
    unsigned u;
    long l;
    char word[16], rest[16], c;
    double d;

    printf("%d", sscanf("12 -34", "%d %d", &a, &b));
    printf(" %d %d\n", a, b);
    printf("%d", sscanf("0x1f 077 10", "%i %i %u", &a, &b, &u));
    printf(" %d %d %u\n", a, b, u);
    printf("%d", sscanf("key=value;", "%15[^=]=%15[a-z]%c", word, rest, &c));
    printf(" %s %s %c\n", word, rest, c);
    printf("%d", sscanf("7ffff7dd2000-7ffff7dd6000 rw-p", "%lx-%*x %4s%n", &l, word, &n));
    printf(" %lx %s %d\n", l, word, n);
    printf("%d\n", sscanf("nothing", "%d", &a));
    printf("%d\n", sscanf("", "%d", &a));
    printf("%d", sscanf("3.5e2abc", "%lf%3c", &d, word));
    printf(" %.1f %c\n", d, word[2]);
    printf("%d", sscanf("12345", "%2d%3d", &a, &b));
    printf(" %d %d\n", a, b);
    return 0;
}
