#include <stdio.h>

struct inner { int a, b[3]; };
struct outer { const char *name; struct inner in; int tail; };

static struct outer table[] = {
    [2] = { .name = "two", .in = { .b = { [1] = 7 } }, .tail = 2 },
    [0] = { "zero", { 1, { 2, 3, 4 } }, 5 },
    { "one", 1, 2, 3 },
};

static int sparse[] = { [5] = 50, 60, [2] = 20, [8] = 80 };
static char text[10] = "abc", exact[3] = "xyz", letters[] = { 'h', 'i', 0 };

int main(void)
{
    struct inner copies[2] = { { 9 }, { .b = { 1, 2 } } };

    printf("%zu\n", sizeof table / sizeof table[0]);
    printf("%s %d %d %d\n", table[0].name, table[0].in.a, table[0].in.b[2], table[0].tail);
    printf("%s %d %d %d\n", table[1].name, table[1].in.a, table[1].in.b[1], table[1].tail);
    printf("%s %d %d %d\n", table[2].name, table[2].in.a, table[2].in.b[1], table[2].tail);
    for (int i = 0; i < sizeof sparse / sizeof *sparse; i++)
        printf("%d ", sparse[i]);
    printf("\n%s %.3s %s %d\n", text, exact, letters, text[9]);
    printf("%d %d %d\n", copies[0].a, copies[0].b[2], copies[1].b[1]);
    printf("%d\n", ((struct inner){ 3, { 4, 5, 6 } }).b[1]);
    return 0;
}
