#include <stdio.h>

struct s { int a; int arr[3]; struct s *self; int (*fn)(struct s *, int); union { int i; char c[4]; } u; };

static int method(struct s *s, int n) { return s->a + n; }
static struct s objects[2] = { { 1, { 2, 3, 4 }, &objects[1], method, { 0x41424344 } }, { 10, { 20, 30, 40 }, &objects[0], method, { .c = "xyz" } } };
static struct s *const table[] = { objects, objects + 1 };
static int *inside = &objects[1].arr[2];
static char *byte = &objects[0].u.c[1];
static struct s **walker = (struct s **)table;

int main(void)
{
    struct s *p = objects, **pp = &p, ***ppp = &pp;
    int (*arr)[3] = &objects[1].arr;
    int (**fn)(struct s *, int) = &objects[0].fn;

    printf("%d %c\n", *inside, *byte);
    printf("%d %d %d\n", (**ppp)->a, (*ppp)[0]->self->a, p->self->self->arr[1]);
    printf("%d %d\n", (*fn)(p, 5), p->fn(p->self, 6));
    printf("%d %d %d\n", (*arr)[0], arr[0][1], *(*arr + 2));
    printf("%d %s\n", (*walker)->a, (*++walker)->u.c);
    p++; printf("%d %d\n", (*pp)->a, p[-1].a);
    (*pp)--; printf("%d\n", p->arr[p->self->a / 5]);
    *p->arr = 99; *(p->arr + 1) = 98; (&p->arr[2])[0] = 97;
    printf("%d %d %d\n", objects[0].arr[0], objects[0].arr[1], objects[0].arr[2]);
    printf("%d %d\n", &p->arr[3] - p->arr, (int)((char *)&p->self - (char *)p));
    printf("%d\n", (&*p)->a + (*&p->a));
    printf("%d\n", ((struct s *)((char *)inside - ((char *)&objects[1].arr[2] - (char *)&objects[1])))->a);
    printf("%d\n", !!p->fn + !p->self);
    printf("%d\n", (p->a ? p->self : p)->a);
    p->self = p; printf("%d\n", p->self->self->self->self->a);
    return 0;
}
