#include <stdio.h>
#include <string.h>

#define MAX(a, b) ((a) > (b) ? (a) : (b))

static int lcs(const char *a, const char *b, char *out)
{
    int n = strlen(a), m = strlen(b), t[n + 1][m + 1], i, j, k;

    memset(t, 0, sizeof t);
    for (i = 1; i <= n; i++) for (j = 1; j <= m; j++) t[i][j] = a[i - 1] == b[j - 1] ? t[i - 1][j - 1] + 1 : MAX(t[i - 1][j], t[i][j - 1]);
    out[k = t[n][m]] = 0;
    for (i = n, j = m; k > 0;) if (a[i - 1] == b[j - 1]) out[--k] = a[i - 1], i--, j--; else if (t[i - 1][j] >= t[i][j - 1]) i--; else j--;
    return t[n][m];
}

static int knapsack(const int *w, const int *v, int n, int room) { int best[room + 1]; memset(best, 0, sizeof best); for (int i = 0; i < n; i++) for (int r = room; r >= w[i]; r--) best[r] = MAX(best[r], best[r - w[i]] + v[i]); return best[room]; }
static unsigned long ways(int cents) { static const int coins[] = { 1, 2, 5, 10, 20, 50, 100, 200 }; unsigned long t[501] = { 1 }; for (int c = 0; c < 8; c++) for (int i = coins[c]; i <= cents; i++) t[i] += t[i - coins[c]]; return t[cents]; }
static int lis(const int *v, int n) { int tail[n], len = 0; for (int i = 0; i < n; i++) { int lo = 0, hi = len; while (lo < hi) { int mid = (lo + hi) / 2; if (tail[mid] < v[i]) lo = mid + 1; else hi = mid; } tail[lo] = v[i]; len += lo == len; } return len; }
static int max_sum(const int *v, int n, int *from, int *to) { int best = v[0], now = v[0], start = 0; *from = *to = 0; for (int i = 1; i < n; i++) { if (now < 0) now = v[i], start = i; else now += v[i]; if (now > best) best = now, *from = start, *to = i; } return best; }
static long memo[100]; static long tribonacci(int n) { return n < 3 ? n == 2 : memo[n] ? memo[n] : (memo[n] = tribonacci(n - 1) + tribonacci(n - 2) + tribonacci(n - 3)); }
static long catalan(int n) { long c[n + 1]; c[0] = 1; for (int i = 1; i <= n; i++) { c[i] = 0; for (int j = 0; j < i; j++) c[i] += c[j] * c[i - 1 - j]; } return c[n]; }
static int matrix_chain(const int *d, int n) { int m[10][10] = { { 0 } }; for (int len = 2; len < n; len++) for (int i = 1; i < n - len + 1; i++) { int j = i + len - 1; m[i][j] = 1 << 30; for (int k = i; k < j; k++) { int c = m[i][k] + m[k + 1][j] + d[i - 1] * d[k] * d[j]; if (c < m[i][j]) m[i][j] = c; } } return m[1][n - 1]; }

int main(void)
{
    char out[32];
    int v[] = { 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9 }, s[] = { -2, 1, -3, 4, -1, 2, 1, -5, 4 }, from, to, best;

    printf("%d ", lcs("AGGTABXYZ", "GXTXAYBZ", out)); printf("%s\n", out);
    printf("%d %lu %d\n", knapsack((int[]){ 1, 3, 4, 5 }, (int[]){ 1, 4, 5, 7 }, 4, 7), ways(500), lis(v, 13));
    best = max_sum(s, 9, &from, &to); printf("%d %d %d\n", best, from, to);
    printf("%ld %ld %d\n", tribonacci(60), catalan(30), matrix_chain((int[]){ 40, 20, 30, 10, 30 }, 5));
    return 0;
}
