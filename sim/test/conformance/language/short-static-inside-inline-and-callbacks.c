#include <stdio.h>
typedef void (*callback)(int, void *);
static void each(int from, int to, callback f, void *data) { for (; from < to; from++) f(from, data); }
static void sum(int v, void *d) { *(int *)d += v; }
static void keep(int v, void *d) { struct { int n; int list[10]; } *k = d; if (v % 3 == 0) k->list[k->n++] = v; }
static void nest(int v, void *d) { each(0, v, sum, d); }
static inline int id(void) { static int next = 100; return next++; }
static callback choose(int n) { static const callback table[] = { sum, nest }; return table[n]; }
int main(void)
{
    int total = 0;
    struct { int n; int list[10]; } k = { 0 };
    each(1, 11, sum, &total); printf("%d ", total); each(0, 20, keep, &k); printf("%d %d ", k.n, k.list[k.n - 1]);
    total = 0; each(0, 6, nest, &total); printf("%d ", total); choose(0)(5, &total); (*choose(1))(4, &total); printf("%d ", total);
    printf("%d %d %d\n", id() - 100, id() - 100, id() - 100);
    return 0;
}
