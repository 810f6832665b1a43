#include <stdio.h>
#include <string.h>

static char a[] = "abc", b[3] = "abc", c[10] = "abc", d[2][4] = { "xy", "zw" }, e[] = { "braces" }, f[] = ("parens");
static const char *g[] = { "one", "two" "joined", 0 };
static char h[][3] = { "a", "bc", { 'd' } };
static struct { char name[4]; const char *p; char tail[]; } s = { "sn", "ptr", "flexible" };
static unsigned char uc[] = "\xff\x80", *up = (unsigned char *)"u";
static char multi[2][2][3] = { { "a", "b" }, { "cd" } };
static char nul[] = "a\0b", empty[] = "";

int main(void)
{
    char l[] = "local", m[8] = "pad", *n = l;
    const char *same1 = "pool", *same2 = "pool";

    printf("%zu %zu %zu %zu %zu %zu\n", sizeof a, sizeof b, sizeof c, sizeof d, sizeof e, sizeof f);
    printf("%s %.3s %s %s %s %s %s\n", a, b, c, d[0], d[1], e, f);
    printf("%s %s %d\n", g[0], g[1], g[2] == 0);
    printf("%s %s %s %zu\n", h[0], h[1], h[2], sizeof h);
    printf("%s %s %s %zu\n", s.name, s.p, s.tail, sizeof s);
    printf("%d %d %d %c\n", uc[0], uc[1], uc[2], *up);
    printf("%s %s %s %d\n", multi[0][0], multi[0][1], multi[1][0], multi[1][1][0]);
    printf("%zu %zu %zu\n", sizeof nul, strlen(nul), sizeof empty);
    l[0] = 'L'; n[1] = 'O'; printf("%s %d %d\n", l, m[3], m[7]);
    printf("%d\n", same1 == same2);
    printf("%c%c%c\n", *"abc", "abc"[1], *("abc" + 2));
    printf("%zu %zu\n", sizeof("abc" "def"), sizeof("abc") + 0);
    for (const char **p = g; *p; p++) printf("%zu ", strlen(*p));
    for (char *p = a; *p; p++) *p ^= ' ';
    printf("%s\n", a);
    return 0;
}
