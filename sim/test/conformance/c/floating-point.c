#include <stdio.h>

int main(void)
{
    double d = 1.0 / 3;
    float f = 1.0f / 3;
    int i = 7;

    printf("%f %f\n", d, f);
    printf("%.10f %.10f\n", d, f);
    printf("%d\n", d == f);
    printf("%d\n", 0.1 + 0.2 == 0.3);
    printf("%d %.1f\n", i / 2, i / 2.0);
    printf("%d %d\n", (int)2.9, (int)-2.9);
    printf("%.0f %.0f %.0f %.0f\n", 0.5, 1.5, 2.5, 3.5);
    printf("%g %g %g %g\n", 100000.0, 1000000.0, 0.0001, 0.00001);
    printf("%e\n", 12345.678);
    printf("%f %f %f\n", 1.0 / 0.0, -1.0 / 0.0, 0.0 * -1);
    printf("%d\n", 0.0 == -0.0);
    double sum = 0;
    for (int k = 1; k <= 100; k++)
        sum += 1.0 / k;
    printf("%.12f\n", sum);
    printf("%lu\n", (unsigned long)1e19);
    return 0;
}
