#include <stdio.h>
int main(void)
{
    int primes = 0, triples = 0;
    for (int i = 2; i < 60; i++) {
        for (int j = 2; j * j <= i; j++)
            if (i % j == 0) goto composite;
        primes++;
composite:;
    }
    for (int a = 1; a < 30; a++) for (int b = a; b < 30; b++) { for (int c = b; c < 43; c++) { if (a * a + b * b < c * c) break; if (a * a + b * b != c * c) continue; triples++; printf("%d,%d,%d ", a, b, c); goto next; } next: ; }
    printf("\n%d %d\n", primes, triples);
    return 0;
}
