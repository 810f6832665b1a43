#include <stdbool.h>
#include <stdio.h>

struct flags { bool a, b : 1; _Bool c[3]; };

static bool even(int n) { return !(n & 1); }
static bool any(int n) { return n; }
static int take(bool b) { return b; }

int main(void)
{
    bool b = 0.1, n = 0.0, p = "x", z = (void *)0;
    struct flags f = { 2, 4, { 256, 0, -1 } };
    int i = 256;
    unsigned char raw;

    printf("%d %d %d %d %zu\n", b, n, p, z, sizeof b);
    printf("%d %d %d %d %d\n", f.a, f.b, f.c[0], f.c[1], f.c[2]);
    printf("%d %d %d\n", even(4), any(256), take(1 << 31));
    printf("%d %d\n", (bool)i, (char)i);
    b = i; raw = *(unsigned char *)&b;
    printf("%d %d\n", raw, b + b);
    printf("%d %d\n", true + true, !true);
    b = b == true; printf("%d\n", b);
    b &= 2; printf("%d\n", b);
    b = b || i; printf("%d\n", b);
    b = !!i; printf("%d\n", ~b);
    b = -b; printf("%d\n", b);
    b = 3 > 2 > 1; printf("%d\n", b);
    b = (bool)0x100000000; printf("%d\n", b);
    printf("%d\n", (int)(bool)1e-30);
    b = i > 0 ? false : true; printf("%s\n", b ? "true" : "false");
    return 0;
}
