#include <stdio.h>
struct v3 { double x, y, z; };
static struct v3 add(struct v3 a, struct v3 b) { a.x += b.x; a.y += b.y; a.z += b.z; return a; }
static struct v3 cross(const struct v3 *a, const struct v3 *b) { return (struct v3){ a->y * b->z - a->z * b->y, a->z * b->x - a->x * b->z, a->x * b->y - a->y * b->x }; }
static double dot(struct v3 a, struct v3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
int main(void)
{
    struct v3 sum = { 0 }, list[5], *p;
    for (p = list; p < list + 5; p++) *p = (struct v3){ p - list, (p - list) * 2, 1 };
    for (p = list; p < list + 5; p++) sum = add(sum, *p);
    struct v3 c = cross(&list[1], &list[3]), d = add(add(c, sum), (struct v3){ .y = 0.5 });
    printf("%g %g %g | %g %g %g | %g %g\n", sum.x, sum.y, sum.z, c.x, c.y, c.z, dot(c, list[1]), dot(d, d));
    list[0] = list[4]; list[4].x = -1; struct v3 t = list[0]; list[0] = list[1]; list[1] = t;
    printf("%g %g %g\n", list[0].x, list[1].x, list[4].x);
    return 0;
}
