#include <float.h>
#include <math.h>
#include <stdio.h>

int main(void)
{
    static const double values[] = { 0.0, -0.0, 1, -1, 0.5, 1.5, 2.5, 123456789, 1e-5, 9.9999e-5, 1e21, 123.456, 0.1, 1.0 / 3, 99999.95, 999999.5, 1e100, 5e-324, DBL_MAX, INFINITY, -INFINITY };
    static const char *const formats[] = { "%f", "%.0f", "%.1f", "%.10f", "%e", "%.0e", "%.12E", "%g", "%.0g", "%.3g", "%.15g", "%.17g", "%G", "%#g", "%#.0f", "%#.0e", "%a", "%.2a", "%A", "%12.3f", "%-12.3f|", "%+.2f", "% .2f", "%012.2f", "%+012.2e", "%F" };

    for (unsigned f = 0; f < sizeof formats / sizeof *formats; f++) {
        printf("%s:", formats[f]);
        for (unsigned v = 0; v < sizeof values / sizeof *values; v++) {
            putchar(' ');
            printf(formats[f], values[v]);
        }
        putchar('\n');
    }
    printf("%f %F %5.1f| %-8g| %08f\n", NAN, NAN, NAN, NAN, INFINITY);
    printf("%.3f %.30f\n", 2.0005, 0.1);
    printf("%.0f %.0f %.0f %.0f\n", 0.5, 1.5, 2.5, 3.5);
    printf("%.2f %.2f %.1f %.1f\n", 1.005, 2.675, 0.25, 0.35);
    printf("%.20e\n", 1e23);
    printf("%.50g\n", 0.1f);
    return 0;
}
