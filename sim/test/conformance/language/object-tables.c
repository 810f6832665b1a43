#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct shape;
struct operations { const char *name; double (*area)(const struct shape *); void (*scale)(struct shape *, double); void (*free)(struct shape *); };
struct shape { const struct operations *ops; int references; };
struct circle { struct shape base; double radius; };
struct box { struct shape base; double w, h; char *label; };

static double circle_area(const struct shape *s) { return 3 * ((const struct circle *)s)->radius * ((struct circle *)s)->radius; }
static void circle_scale(struct shape *s, double by) { ((struct circle *)s)->radius *= by; }
static double box_area(const struct shape *s) { const struct box *b = (const void *)s; return b->w * b->h; }
static void box_scale(struct shape *s, double by) { struct box *b = (void *)s; b->w *= by; b->h *= by; }
static void box_free(struct shape *s) { printf("free %s\n", ((struct box *)s)->label); free(((struct box *)s)->label); free(s); }
static void plain_free(struct shape *s) { printf("free %s\n", s->ops->name); free(s); }

static const struct operations circle_ops = { .name = "circle", .area = circle_area, .scale = circle_scale, .free = plain_free };
static const struct operations box_ops = { "box", box_area, box_scale, box_free };

static struct shape *make_circle(double r) { struct circle *c = malloc(sizeof *c); *c = (struct circle){ { &circle_ops, 1 }, r }; return &c->base; }
static struct shape *make_box(double w, double h, const char *label) { struct box *b = malloc(sizeof *b); *b = (struct box){ { &box_ops, 1 }, w, h, strdup(label) }; return &b->base; }
static struct shape *get(struct shape *s) { s->references++; return s; }
static void put(struct shape *s) { if (--s->references == 0) s->ops->free(s); }

int main(void)
{
    struct shape *list[] = { make_circle(2), make_box(3, 4, "door"), NULL, make_box(1, 1, "tile") };
    double total = 0;

    list[2] = get(list[1]);
    for (unsigned i = 0; i < sizeof list / sizeof *list; i++) {
        list[i]->ops->scale(list[i], 2);
        total += list[i]->ops->area(list[i]);
        printf("%s %g %d\n", list[i]->ops->name, list[i]->ops->area(list[i]), list[i]->references);
    }
    printf("%g\n", total);
    for (unsigned i = 0; i < 4; i++)
        put(list[i]);
    return 0;
}
