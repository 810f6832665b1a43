#include <stdio.h>

static long factorial(int n) { return n < 2 ? 1 : n * factorial(n - 1); }
static int fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }
static int ackermann(int m, int n)
{
    if (m == 0)
        return n + 1;
    if (n == 0)
        return ackermann(m - 1, 1);
    return ackermann(m - 1, ackermann(m, n - 1));
}

static int odd(unsigned n);
static int even(unsigned n) { return n == 0 || odd(n - 1); }
static int odd(unsigned n) { return n != 0 && even(n - 1); }

static void hanoi(int n, char from, char to, char by, int *moves)
{
    if (n == 0)
        return;
    hanoi(n - 1, from, by, to, moves);
    (*moves)++;
    hanoi(n - 1, by, to, from, moves);
}

int main(void)
{
    int moves = 0;

    printf("%ld\n", factorial(20));
    printf("%d\n", fibonacci(20));
    printf("%d\n", ackermann(2, 3));
    printf("%d %d\n", even(100), odd(100));
    hanoi(8, 'a', 'b', 'c', &moves);
    printf("%d\n", moves);
    return 0;
}
