#include <stdio.h>

struct point { int x, y; };
struct line { struct point from, to; const char *name; int weights[4]; };

static int sparse[] = { [3] = 30, [1] = 10, 11, [6] = 60, 61 };
static int ranged[10] = { [0 ... 3] = 7, [5 ... 6] = 9, [9] = 1, [4] = 4 };
static struct line lines[] = {
    [1] = { .to.y = 4, .from = { .y = 2, .x = 1 }, .weights[2] = 5, .name = "second" },
    [0].name = "first",
    [0].weights = { 1, 2 },
    { { 1, 2 }, { 3, 4 }, "again", { [3] = 9 } },
};
static struct point grid[2][2] = { [1][0] = { 5, 6 }, [0][1].y = 8 };
static const char *names[] = { ['a'] = "letter a", ['c'] = "letter c" };
static struct point twice = { .x = 1, .x = 2, .y = 3 };
static int override[4] = { 1, 2, 3, 4, [1] = 20, 30 };

int main(void)
{
    unsigned i;

    for (i = 0; i < sizeof sparse / sizeof *sparse; i++)
        printf("%d ", sparse[i]);
    printf("\n");
    for (i = 0; i < 10; i++)
        printf("%d ", ranged[i]);
    printf("\n%zu\n", sizeof lines / sizeof *lines);
    for (i = 0; i < sizeof lines / sizeof *lines; i++)
        printf("%d,%d-%d,%d %s %d %d %d %d\n", lines[i].from.x, lines[i].from.y, lines[i].to.x, lines[i].to.y,
               lines[i].name ? lines[i].name : "(none)", lines[i].weights[0], lines[i].weights[1], lines[i].weights[2], lines[i].weights[3]);
    printf("%d %d %d %d\n", grid[1][0].x, grid[1][0].y, grid[0][1].x, grid[0][1].y);
    printf("%zu %s %d\n", sizeof names / sizeof *names, names['c'], names['b'] == 0);
    printf("%d %d\n", twice.x, twice.y);
    printf("%d %d %d %d\n", override[0], override[1], override[2], override[3]);
    return 0;
}
