#include <stdio.h>
#include <string.h>

struct point { int x, y; };
struct big { char name[40]; struct point corner[2]; long id; };

static struct point add(struct point a, struct point b)
{
    a.x += b.x;
    a.y += b.y;
    return a;
}

static struct big rename_it(struct big b, const char *name)
{
    strcpy(b.name, name);
    b.corner[1] = add(b.corner[0], b.corner[1]);
    b.id++;
    return b;
}

int main(void)
{
    struct point p = { 1, 2 }, q;
    struct big one = { "first", { { 1, 2 }, { 3, 4 } }, 100 }, two;

    q = p;
    q.x = 10;
    p = add(p, q);
    printf("%d %d, %d %d\n", p.x, p.y, q.x, q.y);
    two = rename_it(one, "second");
    printf("%s %ld %d %d\n", one.name, one.id, one.corner[1].x, one.corner[1].y);
    printf("%s %ld %d %d\n", two.name, two.id, two.corner[1].x, two.corner[1].y);
    printf("%s\n", rename_it(two, "third").name);
    return 0;
}
