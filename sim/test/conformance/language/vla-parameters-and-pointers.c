#include <stdio.h>
#include <stdlib.h>

static double trace(int n, double m[n][n]) { double t = 0; for (int i = 0; i < n; i++) t += m[i][i]; return t; }
static void multiply(int r, int k, int c, double a[r][k], double b[k][c], double out[r][c])
{
    for (int i = 0; i < r; i++)
        for (int j = 0; j < c; j++) {
            out[i][j] = 0;
            for (int x = 0; x < k; x++) out[i][j] += a[i][x] * b[x][j];
        }
}
static int sum(int n, const int v[static n]) { int t = 0; while (n--) t += v[n]; return t; }
static void transpose(size_t r, size_t c, int (*in)[c], int (*out)[r]) { for (size_t i = 0; i < r; i++) for (size_t j = 0; j < c; j++) out[j][i] = in[i][j]; }
static size_t inner(int n, int v[][n + 2]) { return sizeof *v; }
static int star(int, int [*]);
static int star(int n, int v[n]) { return v[n - 1]; }

int main(void)
{
    double a[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } }, b[3][2] = { { 1, 0 }, { 0, 1 }, { 2, 2 } }, o[2][2];
    int n = 4, (*heap)[n] = malloc(sizeof(int[3][n])), t[4][3], flat[5] = { 1, 2, 3, 4, 5 };

    multiply(2, 3, 2, a, b, o);
    printf("%g %g %g %g %g\n", o[0][0], o[0][1], o[1][0], o[1][1], trace(2, o));
    for (int i = 0; i < 12; i++) heap[i / n][i % n] = i;
    transpose(3, 4, heap, t);
    printf("%d %d %d %zu\n", t[3][2], t[0][1], heap[2][0], sizeof *heap);
    printf("%d %zu %d\n", sum(5, flat), inner(6, 0), star(5, flat));
    int cube[n][n - 1][n - 2], c = 0;
    for (int i = 0; i < n; i++) for (int j = 0; j < n - 1; j++) for (int k = 0; k < n - 2; k++) cube[i][j][k] = c++;
    printf("%d %zu %td\n", cube[3][2][1], sizeof cube / sizeof cube[0][0][0], &cube[2][1][0] - &cube[0][0][0]);
    int (*q)[n - 1][n - 2] = cube; q += 2; printf("%d\n", (*q)[1][1]);
    free(heap);
    return 0;
}
