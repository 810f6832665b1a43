#include <stdio.h>
#include <string.h>

int main(void)
{
    char big[5000];
    int n;

    printf("%d %s %g %c %ld %u %x %s %f %d %s %g %c %ld %u %x\n", 1, "two", 3.5, '4', 5L, 6u, 7, "eight", 9.25, 10, "eleven", 12e20, 'D', 14L, 15u, 16);
    printf("%g %g %g %g %g %g %g %g %g %g %d\n", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11);
    memset(big, 'q', sizeof big); big[4999] = 0;
    n = printf("%s\n", big); printf("%d\n", n);
    n = printf("%4500d\n", 7); printf("%d\n", n);
    n = printf("%-3000s|\n", "left"); printf("%d\n", n);
    n = printf("%.3000d\n", 1); printf("%d\n", n);
    n = printf("%.500f\n", 1.0 / 3); printf("%d\n", n);
    n = sprintf(big, "%1000s%1000s", "a", "b"); printf("%d %zu\n", n, strlen(big));
    for (n = 0; n < 300; n++) printf("%d,", n); printf("\n");
    return 0;
}
