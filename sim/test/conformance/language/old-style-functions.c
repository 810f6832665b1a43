#include <stdio.h>

int add();
double half();
char next(c) char c; { return c + 1; }

int main()
{
    int v[3];

    v[0] = 4; v[1] = 5; v[2] = 6;
    printf("%d\n", add(1, 2));
    printf("%g\n", half(3));
    printf("%c\n", next('a'));
    printf("%d\n", total(v, 3));
    printf("%d\n", promote(1.5f, 'x', (short)-2));
    empty();
    return 0;
}

int add(a, b)
int a, b;
{
    return a + b;
}

double half(n)
    int n;
{
    return n / 2.0;
}

total(values, count)
    int *values;
{
    register i, sum = 0;

    for (i = 0; i < count; i++)
        sum += values[i];
    return sum;
}

promote(f, c, s)
    float f;
    char c;
    short s;
{
    return printf("[%g %c %d]", f, c, s);
}

empty() { printf("empty\n"); }
