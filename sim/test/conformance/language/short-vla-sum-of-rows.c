#include <stdio.h>
static void fill(int r, int c, int m[r][c]) { for (int i = 0; i < r; i++) for (int j = 0; j < c; j++) m[i][j] = (i + 1) * (j + 1); }
static int total(int n, int v[n]) { return n ? *v + total(n - 1, v + 1) : 0; }
int main(void)
{
    for (int n = 1; n < 6; n++) { int m[n][n + 1], s = 0; fill(n, n + 1, m); for (int i = 0; i < n; i++) s += total(n + 1, m[i]); printf("%d/%zu ", s, sizeof m / sizeof **m); }
    int k = 3; typedef int row[k]; k = 10; row a; a[2] = 5; printf("%zu %d\n", sizeof(row), a[2]);
    return 0;
}
