#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int calls; static int cmp(const void *a, const void *b) { calls++; return *(const short *)a - *(const short *)b; }
static int big(const void *a, const void *b) { return ((const long *)a)[3] < ((const long *)b)[3] ? -1 : ((const long *)a)[3] > ((const long *)b)[3]; }
int main(void)
{
    short v[200]; long w[50][4]; int ok = 1; unsigned s = 7;
    for (int n = 0; n <= 200; n += 40) { for (int i = 0; i < n; i++) v[i] = (s = s * 69069 + 1) >> 20; qsort(v, n, sizeof *v, cmp); for (int i = 1; i < n; i++) ok &= v[i - 1] <= v[i]; }
    for (int i = 0; i < 50; i++) for (int j = 0; j < 4; j++) w[i][j] = (s = s * 69069 + 1) >> 8; qsort(w, 50, sizeof *w, big); for (int i = 1; i < 50; i++) ok &= w[i - 1][3] <= w[i][3];
    for (int i = 0; i < 10; i++) v[i] = i * 3; short k = 12; printf("%d %td ", ok, (short *)bsearch(&k, v, 10, sizeof k, cmp) - v); k = 13; printf("%d %d\n", bsearch(&k, v, 10, sizeof k, cmp) == NULL, calls > 500); return 0;
}
