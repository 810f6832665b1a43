#include <stdio.h>
#include <string.h>

static int ackermann(int m, int n) { return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)); }
static int even(int n);
static int odd(int n) { return n == 0 ? 0 : even(n - 1); }
static int even(int n) { return n == 0 ? 1 : odd(n - 1); }
static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
static int gcd(int a, int b) { return b ? gcd(b, a % b) : a; }
static int moves;

static void hanoi(int n, char a, char b, char c)
{
    if (n == 0)
        return;
    hanoi(n - 1, a, c, b);
    if (moves++ < 4)
        printf("%c>%c ", a, c);
    hanoi(n - 1, b, a, c);
}

static int permutations;

static void permute(char *s, int at)
{
    if (s[at] == 0 && permutations++ % 5 == 0)
        printf("%s ", s);
    for (int i = at; s[i]; i++) {
        char t = s[at]; s[at] = s[i]; s[i] = t;
        permute(s, at + 1);
        t = s[at]; s[at] = s[i]; s[i] = t;
    }
}

static int queens(int n, int row, unsigned columns, unsigned left, unsigned right)
{
    int count = 0;

    if (row == n)
        return 1;
    for (unsigned free = ~(columns | left | right) & ((1u << n) - 1); free; free &= free - 1) {
        unsigned bit = free & -free;
        count += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
    }
    return count;
}

static long long power(long long base, int e) { return e == 0 ? 1 : e % 2 ? base * power(base, e - 1) : power(base * base, e / 2); }
static void reverse(const char *s) { if (*s) { reverse(s + 1); putchar(*s); } }
static int sum_digits(unsigned long n) { return n ? n % 10 + sum_digits(n / 10) : 0; }

int main(void)
{
    char s[] = "abcd";

    printf("%d %d %d\n", ackermann(2, 3), ackermann(3, 3), even(1000));
    printf("%d %d\n", fib(20), gcd(1071, 462));
    hanoi(10, 'A', 'B', 'C'); printf("%d\n", moves);
    permute(s, 0); printf("%d\n", permutations);
    printf("%d %d\n", queens(6, 0, 0, 0, 0), queens(8, 0, 0, 0, 0));
    printf("%lld %lld\n", power(3, 39), power(-2, 63));
    reverse("reversed"); printf(" %d\n", sum_digits(18446744073709551615u));
    return 0;
}
