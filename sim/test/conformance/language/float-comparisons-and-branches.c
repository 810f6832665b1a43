#include <stdio.h>
#include <math.h>

static const char *order(double a, double b)
{
    static char out[8];
    char *p = out;

    if (a < b) *p++ = '<';
    if (a > b) *p++ = '>';
    if (a == b) *p++ = '=';
    if (a <= b) *p++ = 'l';
    if (a >= b) *p++ = 'g';
    if (a != b) *p++ = '!';
    if (!(a < b)) *p++ = 'n';
    *p = 0;
    return out;
}

int main(void)
{
    volatile double values[] = { 0.0, -0.0, 1.0, -1.0, NAN, INFINITY, -INFINITY, 5e-324 };
    volatile float floats[] = { 0.5f, 0.25f, NAN };
    int n = sizeof values / sizeof *values, loops = 0;

    for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++)
            printf("%s ", order(values[i], values[j]));
        printf("\n");
    }
    for (double x = 0; x < 1; x += 0.125)
        loops++;
    printf("%d\n", loops);
    for (float x = 1; x; x /= 2)
        loops++;
    printf("%d\n", loops);
    printf("%d %d %d\n", floats[0] > floats[1], floats[2] == floats[2], floats[0] != 0.5);
    printf("%d %d\n", isnan(floats[2]) != 0, isinf(values[6]) != 0);
    while (values[2] > 0.01)
        values[2] *= 0.5;
    printf("%g\n", values[2]);
    return 0;
}
