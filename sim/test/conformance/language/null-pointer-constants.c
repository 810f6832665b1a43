#include <stddef.h>
#include <stdio.h>

static int *nothing;
static int number;

static const char *describe(void *p) { return p ? "set" : "null"; }

int main(void)
{
    int *p = 0, *q = (void *)0, *r = NULL;
    void (*f)(void) = 0;
    char *s = (char *)0L;

    printf("%d %d %d %d\n", p == q, q == r, nothing == NULL, f == NULL);
    printf("%s %s\n", describe(p), describe(&number));
    printf("%d\n", p == (int *)s);
    p = number ? &number : NULL;
    printf("%s\n", describe(p));
    p = !number ? &number : 0;
    printf("%s\n", describe(p));
    printf("%lu\n", (unsigned long)q);
    printf("%d %d\n", !q && !f, (p && *p) || q);
    printf("%zu\n", offsetof(struct { int a; long b; }, b));
    printf("%ld\n", (long)&((struct { char c; int d[3]; } *)0)->d[2]);
    return 0;
}
