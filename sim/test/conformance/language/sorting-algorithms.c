#include <stdio.h>
#include <string.h>

#define N 40

static unsigned seed = 12345;
static int next(void) { seed = seed * 1103515245 + 12345; return (seed >> 16) & 0x7fff; }

static void bubble(int *v, int n) { for (int i = 0; i < n; i++) for (int j = 0; j + 1 < n - i; j++) if (v[j] > v[j + 1]) { int t = v[j]; v[j] = v[j + 1]; v[j + 1] = t; } }
static void insertion(int *v, int n) { for (int i = 1; i < n; i++) { int x = v[i], j = i; while (j > 0 && v[j - 1] > x) { v[j] = v[j - 1]; j--; } v[j] = x; } }
static void selection(int *v, int n) { for (int i = 0; i < n; i++) { int m = i; for (int j = i; j < n; j++) if (v[j] < v[m]) m = j; int t = v[i]; v[i] = v[m]; v[m] = t; } }
static void shell(int *v, int n) { for (int gap = n / 2; gap > 0; gap /= 2) for (int i = gap; i < n; i++) for (int j = i - gap; j >= 0 && v[j] > v[j + gap]; j -= gap) { v[j] ^= v[j + gap]; v[j + gap] ^= v[j]; v[j] ^= v[j + gap]; } }

static void quick(int *v, int n)
{
    int *l = v, *r = v + n - 1, p;

    if (n < 2)
        return;
    p = v[n / 2];
    while (l <= r) {
        if (*l < p) { l++; continue; }
        if (*r > p) { r--; continue; }
        int t = *l; *l++ = *r; *r-- = t;
    }
    quick(v, r - v + 1);
    quick(l, v + n - l);
}

static void merge(int *v, int n)
{
    int copy[n], i = 0, j = n / 2, k;

    if (n < 2)
        return;
    merge(v, n / 2);
    merge(v + n / 2, n - n / 2);
    memcpy(copy, v, sizeof copy);
    for (k = 0; k < n; k++)
        v[k] = j == n || (i < n / 2 && copy[i] <= copy[j]) ? copy[i++] : copy[j++];
}

static void heap(int *v, int n)
{
    for (int start = n / 2 - 1, end = n; end > 1;) {
        if (start >= 0) start--; else { end--; int t = v[0]; v[0] = v[end]; v[end] = t; }
        for (int root = start < 0 ? 0 : start; 2 * root + 1 < end;) {
            int child = 2 * root + 1;
            if (child + 1 < end && v[child] < v[child + 1]) child++;
            if (v[root] >= v[child]) break;
            int t = v[root]; v[root] = v[child]; v[child] = t; root = child;
        }
    }
}

static void counting(int *v, int n) { static unsigned char count[1 << 15]; memset(count, 0, sizeof count); for (int i = 0; i < n; i++) count[v[i]]++; for (int i = 0; i < 1 << 15; i++) while (count[i]--) *v++ = i; }

int main(void)
{
    static const struct { const char *name; void (*sort)(int *, int); } sorts[] = {
        { "bubble", bubble }, { "insertion", insertion }, { "selection", selection }, { "shell", shell },
        { "quick", quick }, { "merge", merge }, { "heap", heap },
    };

    for (unsigned s = 0; s < sizeof sorts / sizeof *sorts; s++) {
        int v[N], sorted = 1;
        unsigned long check = 0;
        for (int i = 0; i < N; i++) v[i] = next();
        sorts[s].sort(v, N);
        for (int i = 0; i < N; i++) { check = check * 31 + v[i]; if (i && v[i - 1] > v[i]) sorted = 0; }
        printf("%s %d %d %d %lu\n", sorts[s].name, sorted, v[0], v[N - 1], check);
    }
    return 0;
}
