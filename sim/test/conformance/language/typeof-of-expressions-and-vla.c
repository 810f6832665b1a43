#include <stdio.h>

static int count;
static int next(void) { return ++count; }

int main(void)
{
    int n = 3;
    int v[n][n + 1];
    typeof(v) copy;
    typeof(v[0]) *row = v;
    typeof(next()) a = 5;
    typeof(next) *fn = next;
    typeof(int (*)[4]) pa = (int (*)[4])v;
    __typeof__(1 ? a : 2L) wide;
    const typeof(a) c = 6;
    typeof(&v[0][0]) flat = &v[0][0];
    typeof("abc") text = "xyz";
    typeof(struct { int q; }) anonymous = { 8 };
    typeof(char[next()]) grown;

    for (int i = 0; i < n * (n + 1); i++) flat[i] = i;
    printf("%zu %zu %zu %d\n", sizeof copy, sizeof *row, sizeof wide, count);
    printf("%d %d %d\n", row[2][3], pa[1][2], (*fn)());
    printf("%s %zu %d %zu %d\n", text, sizeof text, anonymous.q, sizeof grown, c);
    n = 100;
    printf("%zu %zu %zu\n", sizeof v, sizeof v[0], sizeof(typeof(v)));
    printf("%zu %d\n", sizeof(int[next()][2]), count);
    printf("%zu %d\n", sizeof(next()), count);
    for (int k = 1; k < 4; k++) { typedef char block[k]; block b[2]; printf("%zu ", sizeof b); }
    printf("\n");
    return 0;
}
