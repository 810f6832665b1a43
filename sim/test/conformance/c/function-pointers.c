#include <stdio.h>

typedef int (*operation)(int, int);

static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static int mul(int a, int b) { return a * b; }

static struct { const char *name; operation run; } table[] = { { "add", add }, { "sub", &sub }, { "mul", mul } };

static operation choose(char c)
{
    return c == '+' ? add : c == '-' ? sub : mul;
}

static int apply(int (*f)(int, int), int n)
{
    return f(n, (*f)(n, 2));
}

static int (*which(int n))(int, int)
{
    return table[n].run;
}

int main(void)
{
    for (int i = 0; i < 3; i++)
        printf("%s %d\n", table[i].name, table[i].run(7, 3));
    printf("%d %d\n", choose('-')(1, 2), choose('*')(3, 4));
    printf("%d %d\n", apply(add, 5), apply(mul, 3));
    printf("%d\n", which(1)(9, 4));
    printf("%d\n", add == *add && choose('+') == &add);
    return 0;
}
