#include <stdio.h>
#include <string.h>

struct point { int x, y; };

static int total(const int *v, int n)
{
    int sum = 0;

    while (n--)
        sum += *v++;
    return sum;
}

static int manhattan(struct point p)
{
    return (p.x < 0 ? -p.x : p.x) + (p.y < 0 ? -p.y : p.y);
}

static const struct point *origin = &(const struct point){ 3, 4 };
static int *numbers = (int[]){ 1, 2, 3 };

int main(void)
{
    int i, *keep[3];
    struct point *p = &(struct point){ .y = 5 };
    char *text = (char[]){ "writable" };

    printf("%d %d\n", origin->x, numbers[2]);
    printf("%d\n", total((int[]){ 1, 2, 3, 4 }, 4));
    printf("%d\n", total((int[5]){ [4] = 9 }, 5));
    printf("%d\n", manhattan((struct point){ -2, 7 }));
    p->x = 2;
    printf("%d %d\n", p->x, p->y);
    text[0] = 'W';
    printf("%s %zu\n", text, sizeof((char[]){ "abc" }));
    for (i = 0; i < 3; i++) {
        keep[i] = &(int){ i * 10 };
        printf("%d ", *keep[i]);
        ++*keep[i];
    }
    printf("\n");
    (struct point){ 1, 2 }.x;
    printf("%d\n", (struct point){ 8, 9 }.y);
    printf("%d\n", ((int[]){ 5, 6, 7 })[1]);
    *p = (struct point){ p->y, p->x };
    printf("%d %d\n", p->x, p->y);
    printf("%s\n", (const char *[]){ "red", "green", "blue" }[1]);
    return 0;
}
