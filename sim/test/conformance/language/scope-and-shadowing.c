#include <stdio.h>

int x = 1;
typedef int name;
struct tag { int a; };

static int shadow(int x)
{
    {
        int x = x = 30;
        x++;
        { extern int x; printf("%d ", x); }
        printf("%d ", x);
    }
    return x;
}

static int for_scope(void)
{
    int i = 100;

    for (int i = 0; i < 3; i++) {
        int i = 50;
        printf("%d ", i);
    }
    return i;
}

int main(void)
{
    name n = 4;
    int name = 5;
    struct tag { char b[20]; } t;
    struct tag *p = &t;

    printf("%d\n", shadow(2));
    printf("%d\n", for_scope());
    printf("%d %d %zu %zu\n", n, name, sizeof t, sizeof *p);
    {
        struct tag;
        struct tag { long z; };
        printf("%zu\n", sizeof(struct tag));
    }
    {
        typedef char x;
        printf("%zu\n", sizeof(x));
    }
    printf("%d\n", x);
    int printf_ = x; { int x = printf_ + 1; { int y = x; int x = y + 1; printf("%d %d\n", x, y); } }
    if (1) { int x = 9; (void)x; } else { int x = 8; (void)x; }
    struct a { int a; } a = { .a = 3 };
    a.a += a.a; goto a; a.a = 0;
a:  printf("%d\n", a.a);
    return 0;
}
