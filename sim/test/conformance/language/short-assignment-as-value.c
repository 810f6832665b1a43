#include <stdio.h>
struct s { int a; struct { short b; unsigned char c; } in; };
int main(void)
{
    int a, b, c, v[3] = { 0 }, *p = v;
    unsigned char u; double d; struct s x, y; long l;
    a = b = c = 5; printf("%d\n", a + b + c);
    a = (b = 300) + 1; l = u = b; d = a = 3.9; printf("%d %ld %d %g\n", b, l, u, d);
    if ((c = a - 3)) printf("non-zero\n"); else printf("zero\n");
    while ((c += 3) < 10) ; printf("%d\n", c);
    *p++ = 7; *p = *(p - 1) + 1; printf("%d %d\n", v[0], v[1]);
    x = y = (struct s){ 1, { 2, 3 } }; x.in = (y.in.b = 9, y.in); printf("%d %d %d\n", x.a, x.in.b, x.in.c);
    printf("%d %d\n", (x.in.c = 257), (a = 1, b = 2, a + b)); v[v[2] = 1] = 4; printf("%d %d\n", v[1], v[2]);
    a = b += c -= 2; printf("%d %d %d\n", a, b, c); a = 1; a += a++ * 2 + a; printf("%d\n", a);
    return 0;
}
