#include <math.h>
#include <stdio.h>

int main(void)
{
    printf("%.6f %.6f %.6f\n", sqrt(2), pow(2, 0.5), pow(2, 10));
    printf("%.1f %.1f %.1f %.1f\n", floor(-1.5), ceil(-1.5), round(-1.5), trunc(-1.5));
    printf("%.6f %.6f\n", fmod(10, 3), fabs(-2.5));
    printf("%.6f %.6f %.6f\n", sin(1), cos(1), exp(1));
    printf("%.6f %.6f\n", log(10), log10(1000));
    printf("%d %d\n", isnan(sqrt(-1)) != 0, isinf(1 / 0.0) != 0);
    return 0;
}
