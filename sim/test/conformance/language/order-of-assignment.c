#include <stdio.h>
static char order[400]; static int used;
static unsigned long al(void) { order[used++] = 'a'; return 5; }
static int a(void) { order[used++] = 'a'; return 5; }
static int b(void) { order[used++] = 'b'; return 6; }
static long bl(void) { order[used++] = 'b'; return 6; }
static double bd(void) { order[used++] = 'b'; return 6; }
static int *pa(void) { static int x[9]; order[used++] = 'a'; return x; }
struct s { int m, arr[8]; char c; } g[8]; static struct s *ps(void) { order[used++] = 'a'; return g; } static struct s bs(void) { order[used++] = 'b'; return g[1]; }
#define T(e) do { used = 0; e; order[used] = 0; printf("%-40s %s\n", #e, order); } while (0)
static unsigned char uc[8]; static int in[8]; static long lo[8]; static double d[8]; static int m2[8][8];
int main(void)
{
    int l[8]; char lc[8], *cp = lc;
    T(uc[al() & 7] = bl()); T(uc[a()] = b()); T(in[a()] = b()); T(in[a() & 7] = b()); T(in[al()] = b()); T(lo[a()] = b()); T(lo[a()] = bl()); T(d[a()] = b()); T(d[a()] = bd()); T(l[a()] = b()); T(lc[a()] = b()); T(cp[a()] = b());
    T(*pa() = b()); T(pa()[3] = b()); T(pa()[a()] = b()); T(*(pa() + 1) = b() + 1); T(in[a()] = b() + 1); T(in[a()] = -b()); T(in[a()] = (char)b()); T(in[a()] += b()); T(*pa() += b()); T(uc[a()] += b()); T(uc[a()] |= b()); T(lo[a()] -= b());
    T(g[a()].m = b()); T(ps()->m = b()); T(ps()->c = b()); T(ps()->arr[a()] = b()); T(g[a()] = bs()); T(*ps() = bs()); T(m2[a()][b() - 1] = 3); T(m2[a()][2] = b()); T(in[a()] = b() ? 1 : 2); T(in[a()] = b() && a()); T(in[a()] = (b(), 3)); T(in[a()] = in[b()]);  T(ps()->c = bl()); T(*pa() = bd()); T(cp[a()] = bl());
    return 0;
}
