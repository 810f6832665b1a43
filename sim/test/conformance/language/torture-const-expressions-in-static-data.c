#include <stddef.h>
#include <stdio.h>

struct s { char a; double d; int v[4]; };
static struct s object;
static int array[10] = { [sizeof(struct s) / 8] = 7 };
static int *p1 = array + 3, *p2 = &array[sizeof(array) / sizeof(*array) - 1], *p3 = &object.v[2];
static char *text = "hello" + 1, *text2 = &"world"[2];
static long distance = &array[7] - &array[2], member = offsetof(struct s, v[1]);
static unsigned long mask = ~0UL >> 12 << 12, mixed = (1UL << 40) | 0xfu;
static int folded = (3 + 4 * 2 > 10 ? 1 << 4 : 0) + sizeof(long) - !0 + ('z' - 'a') % 7, neg = -7 / 2 + -7 % 3, shifted = -16 >> 2;
static double d = 1 / 3. + 2, dd = (float)0.1, nd = -0.0, big = 1e308 * 10;
static float f = 0.1;
static unsigned char c = 300, cc = -1;
static signed char sc = 200;
static _Bool b = 0.1, bb = "x" != 0;
static int from_double = 3.99, cast = (int)-2.5, bits = (unsigned char)~5;
static int (*fn)(const char *, ...) = printf;
static void *self = &self, *fnp = (void *)printf;
static char *ends[2] = { (char *)&object, (char *)(&object + 1) };
static long addr_diff_ok = sizeof(struct s);
static union { int i; float f; } u = { .f = 1 };
static struct { int x, y; } points[] = { { .y = 1 }, { 2 }, [4] = { 5, 6 } };
static const char *const names[][2] = { { "a", "b" }, { [1] = "d" } };
static int cond = sizeof(int) == 4 ? 0x7fffffff : -1, comma = 5 * 0 + 1;
static long ll = 0x7fffffff + 1L, ull = 4294967295u + 1, wrap = 2147483647u * 2;

int main(void)
{
    printf("%d %d %d %d\n", array[5], (int)(p1 - array), (int)(p2 - array), (int)((char *)p3 - (char *)&object));
    printf("%s %s %ld %ld %lx %lx\n", text, text2, distance, member, mask, mixed);
    printf("%d %d %d\n", folded, neg, shifted);
    printf("%.17g %.17g %g %g %.9g\n", d, dd, nd, big, f);
    printf("%d %d %d %d %d %d %d %d\n", c, cc, sc, b, bb, from_double, cast, bits);
    fn("%d %d %d\n", self == &self, fnp == (void *)fn, (int)(ends[1] - ends[0]));
    printf("%x %zu %d %d\n", u.i, sizeof points / sizeof *points, points[4].y, points[3].x);
    printf("%s %s %d\n", names[0][1], names[1][1], names[1][0] == 0);
    printf("%d %d %ld %ld %ld %ld\n", cond, comma, ll, ull, wrap, addr_diff_ok);
    return 0;
}
