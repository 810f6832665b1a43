#include <stdio.h>

struct s { int *p; int v; };

int main(void)
{
    int a = 5, b = 3, c = 2, v[3] = { 10, 20, 30 }, *p = v;
    struct s s = { v, 7 }, *q = &s;

    printf("%d %d %d\n", a + b * c, (a + b) * c, a - b - c);
    printf("%d %d\n", a & b == 1, (a & b) == 1);
    printf("%d %d\n", a << 1 + 1, 1 | 2 ^ 3 & 4);
    printf("%d %d\n", !a == 0, -a * -b);
    printf("%d %d\n", a = b = c, a ? b : c ? 1 : 2);
    a = 5;
    printf("%d\n", *p++);
    printf("%d\n", (*p)++);
    printf("%d\n", *++p);
    printf("%d %d\n", ++*p, v[1]);
    printf("%d %d\n", *s.p, *q->p + 1);
    printf("%d\n", ++*q->p);
    printf("%d %d\n", *q->p++, *q->p);
    printf("%d\n", -~a);
    printf("%d\n", ~-a);
    printf("%d\n", a++ + ++b);
    printf("%d %d %d\n", a, b, a > b > c);
    printf("%d\n", a == 6 || b == 0 && c == 0);
    printf("%zu\n", sizeof a + 1);
    printf("%zu\n", sizeof(a) * 2);
    printf("%d\n", (char)300 + 1);
    printf("%d\n", a % b * c);
    printf("%d\n", 1 ? 2, 3 : 4);
    printf("%d\n", !&a == 0);
    printf("%d\n", a < b == b > a);
    return 0;
}
