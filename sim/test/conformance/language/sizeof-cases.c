#include <stdio.h>

struct s { char a; int b; };

static size_t parameter(int a[10], int b[][5]) { return sizeof(a) + sizeof(b[0]); }
static int called(void) { printf("never printed\n"); return 1; }

int main(void)
{
    int i = 1, array[5], grid[2][3], *p = array;
    char text[] = "hello", *s = "hello";
    struct s st[4];

    printf("%zu %zu %zu %zu %zu\n", sizeof(char), sizeof(short), sizeof(int), sizeof(long), sizeof(long long));
    printf("%zu %zu %zu %zu\n", sizeof(float), sizeof(double), sizeof(void *), sizeof(_Bool));
    printf("%zu %zu %zu %zu\n", sizeof array, sizeof grid, sizeof grid[0], sizeof *grid[0]);
    printf("%zu %zu %zu\n", sizeof text, sizeof s, sizeof "literal");
    printf("%zu %zu %zu\n", sizeof p, sizeof *p, sizeof p[0]);
    printf("%zu %zu %zu\n", sizeof st, sizeof st[0].b, sizeof(&st));
    printf("%zu %d\n", sizeof(i++), i);
    printf("%zu\n", sizeof called());
    printf("%zu\n", parameter(array, 0));
    printf("%zu %zu %zu\n", sizeof 'a', sizeof(char), sizeof(L'a'));
    printf("%zu %zu\n", sizeof(1 ? 1 : 2L), sizeof(i, 'a'));
    printf("%zu %zu\n", sizeof(text + 1), sizeof(&text));
    printf("%zu %zu\n", sizeof(struct { char a[3]; }), sizeof(union { int i; char c[5]; }));
    printf("%zu %zu %zu\n", sizeof(void), sizeof(called), sizeof(int[0]));
    printf("%zu\n", sizeof(int *[3]) + sizeof(int (*)[3]));
    printf("%zu\n", sizeof(struct s) - sizeof(int) - sizeof(char));
    printf("%zu %zu\n", sizeof sizeof i, sizeof -1UL);
    printf("%d\n", (int)sizeof(int) - 5);
    return 0;
}
