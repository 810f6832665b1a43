#include <stdio.h>
#include <string.h>

static int log_count;
static int tick(void) { return ++log_count; }

struct in { char c; int i; short s[3]; };
struct out { struct in a, b[2]; double d; char *p; };

static void dirty(void) { volatile char junk[600]; memset((char *)junk, 0xaa, sizeof junk); }

static void check(void)
{
    struct out o = { { 'x' }, { { .i = 5 } }, .p = "p" };
    int a[10] = { 1, [5] = 2 }, z[4] = { 0 }, g[2][3] = { { 1 }, { 0, 2 } };
    char t[10] = "ab", u[6] = { 'q' }, e[4] = "";
    union { char c; long l; } un = { 'c' };

    printf("%c %d %d %d %d %d %g %s\n", o.a.c, o.a.i, o.a.s[2], o.b[0].i, o.b[1].i, o.b[1].s[0], o.d, o.p);
    for (int i = 0; i < 10; i++) printf("%d", a[i]);
    printf(" %d%d%d%d %d%d%d%d%d%d\n", z[0], z[1], z[2], z[3], g[0][0], g[0][1], g[0][2], g[1][0], g[1][1], g[1][2]);
    for (int i = 0; i < 10; i++) printf("%d ", t[i]);
    printf("%d %d %d\n", u[5], e[3], un.c);
}

int main(void)
{
    int order[3] = { tick(), tick(), tick() };
    struct { int a, b, c; } s = { .c = tick(), .a = tick(), .b = tick() };
    int x = 3, y[] = { x, x * x, x++, x };

    dirty(); check(); dirty(); check();
    printf("%d %d %d | %d %d %d\n", order[0], order[1], order[2], s.a, s.b, s.c);
    printf("%d %d %d %d\n", y[0], y[1], y[2], y[3]);
    for (int i = 0; i < 3; i++) {
        int fresh[3] = { i }, sum = fresh[0] + fresh[1] + fresh[2];
        static int kept[2] = { 100 };
        fresh[1] = 50; kept[1] += kept[0]--;
        printf("%d %d ", sum, kept[1]);
    }
    printf("\n");
    return 0;
}
