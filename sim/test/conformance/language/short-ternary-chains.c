#include <stdio.h>
static const char *grade(int n) { return n >= 90 ? "A" : n >= 80 ? "B" : n >= 70 ? "C" : "F"; }
static int sign(long v) { return v > 0 ? 1 : v < 0 ? -1 : 0; }
static int max3(int a, int b, int c) { return a > b ? a > c ? a : c : b > c ? b : c; }
int main(void)
{
    int i, n = 0, *p = NULL;
    for (i = 95; i > 60; i -= 10) printf("%s", grade(i));
    printf(" %d%d%d %d%d%d\n", sign(-5), sign(0), sign(1L << 40), max3(1, 2, 3), max3(3, 1, 2), max3(1, 3, 2));
    for (i = 0; i < 10; i++) n += i % 2 ? i % 3 ? 1 : 10 : 100;
    printf("%d %d %d\n", n, p ? *p : -1, (n > 5 ? 1 : 2) + (n < 5 ? 10 : 20));
    printf("%g %ld\n", n ? 1 : 0.5, n ? 1 : 2L);
    return 0;
}
