#include <stdio.h>

static int collatz(unsigned long n)
{
    void *where;
    int steps = 0;

again:
    where = n == 1 ? &&done : n % 2 ? &&odd : &&even;
    goto *where;
odd:
    n = 3 * n + 1;
    steps++;
    goto again;
even:
    n /= 2;
    steps++;
    goto again;
done:
    return steps;
}

int main(void)
{
    for (unsigned long n = 1; n < 30; n++)
        printf("%lu:%d%c", n, collatz(n), n % 10 ? ' ' : '\n');
    printf("\n");
    return 0;
}
