#include <stdio.h>
#include <stdlib.h>

static int v[3] = { 1, 2, 3 };
static int *pv[3] = { &v[2], &v[1], &v[0] };
static int (*ap)[3] = &v;
static int *(*app)[3] = &pv;
static int id(int n) { return n; }
static int *place(int n) { return &v[n]; }
static int (*get(void))[3] { return &v; }
static int (*(*table[2])(void))[3] = { get, get };
static int *(*fp)(int) = place;
static int (*(*nest(int n))(void))[3] { return n ? get : NULL; }
static char *(*(*words(void))[2])(int);
static char *first(int n) { return n ? "first+" : "first"; }
static char *second(int n) { return n ? "second+" : "second"; }
static char *(*both[2])(int) = { first, second };
static char *(*(*words(void))[2])(int) { return &both; }
static int (*const constant)(int) = id;
static const volatile int *const *volatile *deep;
static void (*sig(int n, void (*f)(int)))(int) { (void)n; return f; }
static void shout(int n) { printf("shout %d\n", n); }

int main(void)
{
    const volatile int *const a = &v[1];
    const volatile int *const *volatile b = &a;

    deep = &b;
    printf("%d %d %d\n", *pv[0], (*ap)[1], *(*app)[2]);
    printf("%d %d\n", (*get())[2], (*table[1]())[0]);
    printf("%d %d\n", *fp(2), (*nest(1)())[1]);
    printf("%s %s\n", (*words())[0](0), (*(*words())[1])(1));
    printf("%d %d\n", constant(9), ***deep);
    sig(1, shout)(4);
    (*sig(1, &shout))(5);
    printf("%zu %zu %zu %zu\n", sizeof pv, sizeof *ap, sizeof table, sizeof *get());
    printf("%zu %zu\n", sizeof(int (*)[7]), sizeof(int *[7]));
    printf("%d\n", ((int (*)(int))id)(3) + (*(int (*(*)(void))[3])get)()[0][1]);
    return 0;
}
