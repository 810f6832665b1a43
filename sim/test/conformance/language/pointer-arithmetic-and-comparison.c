#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct s { char a[12]; };

int main(void)
{
    int v[10], *p = v + 3, *q = &v[8];
    struct s t[4], *u = t;
    char *c = (char *)v;
    void *w = v;
    long back;
    int **pp = &p;

    for (int i = 0; i < 10; i++)
        v[i] = i * i;
    printf("%td %td %d %d\n", q - p, p - q, p < q, p == v + 3);
    printf("%d %d %d\n", p[-1], *(q + 1), *(p + (q - p) / 2));
    printf("%d %d\n", *(int *)(c + 16), *((int *)w + 5));
    printf("%td\n", (char *)(u + 2) - (char *)u);
    w += 8;
    printf("%d\n", *(int *)w);
    printf("%td\n", (char *)w - c);
    ++*pp;
    printf("%d\n", *p);
    *p++ += 100;
    printf("%d %d\n", v[4], *p);
    printf("%d %d\n", &v[10] - v == 10, !p);
    back = (uintptr_t)&v[7] - (uintptr_t)v;
    printf("%ld\n", back);
    for (p = v + 10; p-- > v;)
        if (*p % 2)
            printf("%d ", *p);
    printf("\n%d\n", (int)(&t[3] - t));
    printf("%d\n", *(1 + v + 1));
    printf("%d\n", (&v[2])[3]);
    p = NULL;
    printf("%d %d %d\n", p == 0, p ? 1 : 2, p == NULL && !w == 0);
    q = v; q += 4; q -= 2; printf("%td\n", q - v);
    return 0;
}
