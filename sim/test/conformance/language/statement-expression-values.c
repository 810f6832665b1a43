#include <stdio.h>

#define MAX(a, b) ({ __typeof__(a) _a = (a); __typeof__(b) _b = (b); _a > _b ? _a : _b; })
#define SWAP(a, b) do { __typeof__(a) _t = (a); (a) = (b); (b) = _t; } while (0)
#define SQUARE(x) ({ typeof(x) _x = (x); _x * _x; })

struct pair { int a, b; };

int main(void)
{
    int i = 3, j = 7, calls = 0;
    double d = 2.5;
    struct pair p;

    printf("%d\n", MAX(i++, j++));
    printf("%d %d\n", i, j);
    printf("%g\n", MAX(d, 1));
    SWAP(i, j);
    printf("%d %d\n", i, j);
    printf("%g\n", SQUARE(d += 1));
    printf("%d\n", ({ int total = 0; for (int k = 1; k <= 10; k++) total += k; total; }));
    p = ({ struct pair q = { 4, 5 }; q.a++; q; });
    printf("%d %d\n", p.a, p.b);
    printf("%d\n", ({ ({ calls++; }) + ({ calls++; }); }));
    printf("%d\n", calls);
    ({ if (calls) printf("no value\n"); });
    i = 10 + ({ if (j > 100) goto out; j; });
    printf("%d\n", i);
    printf("%s\n", ({ const char *s; switch (i % 3) { case 0: s = "zero"; break; case 1: s = "one"; break; default: s = "two"; } s; }));
out:
    return 0;
}
