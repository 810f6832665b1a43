#include <stdio.h>
#include <stddef.h>

struct shape {
    enum { CIRCLE, BOX } kind;
    union {
        struct { int radius; };
        struct { int width, height; };
        long raw;
    };
    struct { struct { char deep; }; int after; };
};

static int area(const struct shape *s)
{
    return s->kind == CIRCLE ? 3 * s->radius * s->radius : s->width * s->height;
}

int main(void)
{
    struct shape a = { CIRCLE, { .radius = 4 } };
    struct shape b = { .kind = BOX, .width = 3, .height = 5, .deep = 'x', .after = 7 };
    struct shape c = { BOX, { { 9 } }, { { 'y' }, 8 } };

    printf("%d %d\n", area(&a), area(&b));
    printf("%d %d %ld\n", b.radius, a.width, b.raw);
    printf("%c %d %c %d %d\n", b.deep, b.after, c.deep, c.after, c.radius);
    printf("%zu %zu %zu %zu\n", sizeof(struct shape), offsetof(struct shape, height), offsetof(struct shape, deep),
           offsetof(struct shape, after));
    b.raw = -1;
    printf("%d %d\n", b.width, b.height);
    return 0;
}
