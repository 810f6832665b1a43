#include <stdarg.h>
#include <stdio.h>

struct small { short a, b; };
struct pair { long a, b; };
struct big { long v[5]; };
struct dbl { double x; int n; };

static void many(int i, struct small s, double d, struct big b, char c, struct pair p, float f, struct dbl x, long last)
{
    printf("%d %d,%d %g %ld,%ld %c %ld,%ld %g %g,%d %ld\n", i, s.a, s.b, d, b.v[0], b.v[4], c, p.a, p.b, f, x.x, x.n, last);
}

static void variable(int count, ...)
{
    va_list ap;

    va_start(ap, count);
    for (int i = 0; i < count; i++) {
        struct small s = va_arg(ap, struct small);
        struct big b = va_arg(ap, struct big);
        double d = va_arg(ap, double);
        struct pair p = va_arg(ap, struct pair);
        printf("%d %d %ld %g %ld\n", s.a, s.b, b.v[2], d, p.b);
    }
    va_end(ap);
}

int main(void)
{
    struct small s = { 1, -2 };
    struct pair p = { 3, 4 };
    struct big b = { { 5, 6, 7, 8, 9 } };
    struct dbl x = { 0.5, 10 };

    many(1, s, 2.5, b, 'z', p, 1.5f, x, -1L);
    variable(2, s, b, 1.5, p, (struct small){ 7, 8 }, (struct big){ { 0, 0, 42 } }, 3.0f, (struct pair){ 0, 99 });
    return 0;
}
