#include <stdio.h>
struct dev { const char *name; int (*ops[3])(struct dev *, int); int state; };
static int on(struct dev *d, int v) { return d->state = v; }
static int off(struct dev *d, int v) { return d->state = -v; }
static int both(struct dev *d, int v) { return d->ops[0](d, v) + (*d->ops[1])(d, v + 1); }
int main(void)
{
    struct dev d = { "lamp", { on, off, both } }, *p = &d;
    int (*(*table)[3])(struct dev *, int) = &p->ops;
    for (int i = 0; i < 3; i++) printf("%d ", p->ops[i](p, i + 5));
    printf("%d %d %s\n", (*table)[2](p, 1), p->state, p->name);
    return 0;
}
