#include <math.h>
#include <stdio.h>

static double newton(double (*f)(double), double x) { for (int i = 0; i < 50; i++) { double h = 1e-6, d = (f(x + h) - f(x - h)) / (2 * h); x -= f(x) / d; } return x; }
static double bisect(double (*f)(double), double a, double b) { for (int i = 0; i < 60; i++) { double m = (a + b) / 2; if ((f(a) < 0) == (f(m) < 0)) a = m; else b = m; } return a; }
static double simpson(double (*f)(double), double a, double b, int n) { double h = (b - a) / n, s = f(a) + f(b); for (int i = 1; i < n; i++) s += f(a + i * h) * (i % 2 ? 4 : 2); return s * h / 3; }
static double cubic(double x) { return x * x * x - 2 * x - 5; }
static double parabola(double x) { return 3 * x * x + 1; }
static double inverse(double x) { return 1 / x; }

static int solve(int n, double a[n][n + 1])
{
    for (int c = 0; c < n; c++) {
        int p = c;
        for (int r = c + 1; r < n; r++) if (fabs(a[r][c]) > fabs(a[p][c])) p = r;
        if (a[p][c] == 0) return 0;
        for (int k = 0; k <= n; k++) { double t = a[c][k]; a[c][k] = a[p][k]; a[p][k] = t; }
        for (int r = 0; r < n; r++) if (r != c) { double f = a[r][c] / a[c][c]; for (int k = c; k <= n; k++) a[r][k] -= f * a[c][k]; }
    }
    for (int r = 0; r < n; r++) a[r][n] /= a[r][r];
    return 1;
}

static float fast(float x) { float sum = 1, term = 1; for (int i = 1; i < 20; i++) { term *= x / i; sum += term; } return sum; }
static double horner(const double *c, int n, double x) { double r = 0; while (n--) r = r * x + c[n]; return r; }

int main(void)
{
    double m[3][4] = { { 2, 1, -1, 8 }, { -3, -1, 2, -11 }, { -2, 1, 2, -3 } }, x = 1, y = 0, t, e = 1;
    unsigned seed = 42, inside = 0;

    printf("%.12f %.12f\n", newton(cubic, 2), bisect(cubic, 2, 3));
    printf("%.10f %.10f\n", simpson(parabola, 0, 2, 10), simpson(inverse, 1, 2, 100));
    printf("%d", solve(3, m)); printf(" %.10g %.10g %.10g\n", m[0][3], m[1][3], m[2][3]);
    printf("%.9g %.17g\n", fast(1), horner((double[]){ 1, 2, 3, 4 }, 4, 0.1));
    for (int i = 0; i < 100; i++) { t = x - y * 0.01; y = y + t * 0.01; x = t; } printf("%.15g %.15g\n", x, y);
    while (1 + e / 2 > 1) e /= 2; printf("%g\n", e);
    for (int i = 0; i < 2000; i++) { double a, b; seed = seed * 1664525 + 1013904223; a = seed / 4294967296.0; seed = seed * 1664525 + 1013904223; b = seed / 4294967296.0; inside += a * a + b * b < 1; } printf("%u\n", inside);
    for (double v = 0.1, s = 0, c = 0, i = 0; ; i++) { double k = v - c, u = s + k; c = (u - s) - k; s = u; if (i == 999) { printf("%.17g\n", s); break; } }
    return 0;
}
