#include <stdio.h>
#include <string.h>

#define SQUARE(x) x * x
#define PRODUCT(a, b) (a * b)
#define f(g, g2) g##g2
#define MAX(a, b) ((a) > (b) ? (a) : (b))

static int fun(void) { static int n = 16; return n--; }
static char *find(void) { static char t[] = "static"; return t; }
int x = 10;

int main(void)
{
    int i = 3, j = 4, var12 = 100, a[] = { 1, 2, 3, 4, 5 }, *p = (int *)(&a + 1);
    int arr[2][3] = { 1, 2, 3, 4, 5, 6 };
    char s[] = "geeks", *t = "%d\n";
    unsigned char ch = 255;
    struct { unsigned a : 1; int b : 2; } bf = { 1, 1 };
    float fl = 0.7;

    printf("%d %d\n", SQUARE(i + 1), 64 / SQUARE(4));
    printf("%d\n", PRODUCT(i + 1, j + 2));
    printf("%d\n", f(var, 12));
    printf("%d %d\n", *(a + 1), *(p - 1));
    for (fun(); fun(); fun()) if (fun() < 8) { printf("%d ", fun()); break; } else printf("%d ", fun());
    printf("\n%d\n", MAX(i++, j++)); printf("%d %d\n", i, j);
    printf("%c %d %zu\n", *(s + 2), s[5], sizeof s); t++; t++; printf(t - 2, 300);
    ch++; printf("%d\n", ch);
    printf("%d\n", bf.b + (bf.b = 3));
    if (fl == 0.7) printf("equal\n"); else if (fl > 0.7) printf("greater\n"); else printf("less\n");
    printf("%d %d %d\n", **arr, *(*(arr + 1) + 2), *(arr[0] + 4));
    printf("%d\n", printf("%s", "abc"));
    { int x = x ? 1 : 2; x = 5; { extern int x; printf("%d\n", x); } }
    printf("%d\n", sizeof(i++) + i);
    for (i = 0; i < 5; i++) { static int k = 1; int m = 1; k += m++; if (i == 4) printf("%d %d\n", k, m); }
    printf("%s %d\n", find() + 3, '7' - '0');
    i = 5; i = i++ + ++i; printf("%d\n", i);
    printf("%d %d %d\n", 5 & 3, 5 && 3, 5 | 2); printf("%d %d\n", !!7, ~0 + 1);
    if (-1 > sizeof(int)) printf("surprise\n"); else printf("expected\n");
    printf("%d\n", (int)strlen("a\0b")); printf("%d\n", 010 | 0x10); printf("%d\n", 'A' < 'a');
    switch (3) { default: printf("d"); case 1: printf("1"); case 2: printf("2\n"); break; case 4: printf("4"); }
    printf("%u\n", -1 >> 28 ? -10 : 5u); return 0;
}
