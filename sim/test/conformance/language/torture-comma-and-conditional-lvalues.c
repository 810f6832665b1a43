#include <stdio.h>

struct s { int a, b; };

int main(void)
{
    int x = 1, y = 2, a[3] = { 5, 6, 7 }, *p;
    struct s s = { 1, 2 }, t = { 3, 4 };

    *(x ? &x : &y) = 10; printf("%d %d\n", x, y);
    (x > 5 ? a : &y)[1] = 60; printf("%d\n", a[1]);
    *(x++, &y) += 5; printf("%d %d\n", x, y);
    (y > 3 ? &s : &t)->b = 20; printf("%d %d\n", s.b, t.b);
    printf("%d\n", (y < 3 ? s : t).b);
    printf("%d\n", (x, s).a);
    p = &(x ? a : &y)[2]; printf("%d\n", *p);
    x = y > 3 ? x > 20 ? 1 : x > 10 ? 2 : 3 : 4; printf("%d\n", x);
    x = y ? y : (y = 99); printf("%d\n", x);
    x = (y = 0) ?: 7; printf("%d\n", x);
    x = (a[0]++ ?: 100); printf("%d %d\n", x, a[0]);
    printf("%s\n", (x ?: 0) ? "yes" : "no");
    printf("%d\n", 1 ? (x = 3, y = 4, x + y) : 0);
    x = 5; x = x++ > 5 ? x : x + 10; printf("%d\n", x);
    printf("%g\n", x ? 1 : 2.5);
    printf("%d\n", (x ? (void *)a : p) == a);
    (void)(x ? (void)y : (void)x);
    printf("%zu\n", sizeof(x ? a : p));
    return 0;
}
