#include <stdio.h>
#include <string.h>

#define DEFINE(n) \
    struct s##n { char b[n]; }; \
    static struct s##n make##n(int start) { struct s##n s; for (int i = 0; i < n; i++) s.b[i] = start + i; return s; } \
    static int sum##n(struct s##n s) { int t = 0; for (int i = 0; i < n; i++) t += s.b[i]; s.b[0] = 99; return t; }

DEFINE(1) DEFINE(2) DEFINE(3) DEFINE(5) DEFINE(8) DEFINE(9) DEFINE(13) DEFINE(16) DEFINE(17) DEFINE(32) DEFINE(100)

struct mixed { int i; double d; char c; };
struct doubles { double a, b; };
struct floats { float x, y, z; };
struct nested { struct mixed m; struct floats f[2]; };

static struct mixed mix(int i, double d, char c) { return (struct mixed){ i, d, c }; }
static struct doubles swap(struct doubles d) { return (struct doubles){ d.b, d.a }; }
static struct floats scale(struct floats f, float by) { f.x *= by; f.y *= by; f.z *= by; return f; }
static struct nested nest(struct mixed m, struct floats f) { struct nested n = { m, { f, scale(f, 2) } }; return n; }

int main(void)
{
#define TRY(n) do { struct s##n s = make##n(n); printf("%d: %d %d %d\n", n, sum##n(s), sum##n(make##n(1)), s.b[0]); } while (0)
    TRY(1); TRY(2); TRY(3); TRY(5); TRY(8); TRY(9); TRY(13); TRY(16); TRY(17); TRY(32); TRY(100);
    struct mixed m = mix(1, 2.5, 'c');
    struct doubles d = swap(swap(swap((struct doubles){ 1.25, -3 })));
    struct nested n = nest(m, scale((struct floats){ 1, 2, 3 }, 1.5f));
    printf("%d %g %c\n", m.i, m.d, m.c);
    printf("%g %g\n", d.a, d.b);
    printf("%d %g %g %g %g\n", n.m.i, n.m.d, n.f[0].z, n.f[1].x, n.f[1].z);
    printf("%g %c\n", mix(3, 4.5, 'x').d, make5(60).b[4]);
    return 0;
}
