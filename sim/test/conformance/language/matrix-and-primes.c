#include <stdio.h>
#include <string.h>

typedef double matrix[3][3];

static void multiply(matrix out, matrix a, matrix b)
{
    matrix r;

    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++) {
            r[i][j] = 0;
            for (int k = 0; k < 3; k++)
                r[i][j] += a[i][k] * b[k][j];
        }
    memcpy(out, r, sizeof r);
}

static double determinant(matrix m)
{
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) +
           m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
}

static int sieve(int n)
{
    char composite[n + 1];
    int count = 0;

    memset(composite, 0, n + 1);
    for (int i = 2; i <= n; i++) {
        if (composite[i])
            continue;
        count++;
        for (int j = i * 2; j <= n; j += i)
            composite[j] = 1;
    }
    return count;
}

static void pascal(int rows)
{
    for (int i = 0; i < rows; i++) {
        int c = 1;
        printf("%*s", (rows - i) * 2, "");
        for (int j = 0; j <= i; c = c * (i - j) / (j + 1), j++)
            printf("%4d", c);
        putchar('\n');
    }
}

int main(void)
{
    matrix a = { { 1, 2, 3 }, { 0, 1, 4 }, { 5, 6, 0 } }, b = { { 2 }, { 0, 2 }, { 0, 0, 2 } }, c;

    multiply(c, a, b);
    multiply(c, c, c);
    for (int i = 0; i < 3; i++)
        printf("%6.1f %6.1f %6.1f\n", c[i][0], c[i][1], c[i][2]);
    printf("%g %g\n", determinant(a), determinant(c));
    printf("%d %d\n", sieve(100), sieve(5000));
    pascal(6);
    return 0;
}
