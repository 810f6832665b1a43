#include <stdio.h>

struct in { int a; short b[2]; };
struct out { char c; struct in in[2]; int last; };

static struct out full = { 'f', { { 1, { 2, 3 } }, { 4, { 5, 6 } } }, 7 };
static struct out flat = { 'g', 1, 2, 3, 4, 5, 6, 7 };
static struct out some = { 'h', { 1, 2, 3, { 4, 5 } }, 9 };
static struct out part = { 'i', 1 };
static int table[2][3] = { 1, 2, 3, 4 };
static int rows[][2] = { 1, 2, { 3 }, 4, 5 };
static char words[][6] = { "one", "three", { 't', 'w', 'o' } };
static char exact[3] = "abc";
static char braced[] = { "braced" };
static union { int i; char c[4]; } un = { 0x41424344 };

static void show(const struct out *o)
{
    printf("%c %d %d %d %d %d %d %d\n", o->c, o->in[0].a, o->in[0].b[0], o->in[0].b[1], o->in[1].a, o->in[1].b[0],
           o->in[1].b[1], o->last);
}

int main(void)
{
    struct out local = { 'l', { [1] = { .b = { [1] = 8 } } } };
    struct in copy = { 10, { 11, 12 } };
    struct out from_copy = { 'm', copy, { 1 }, 2 };
    int dynamic[3] = { copy.a, copy.b[1] * 2 };

    show(&full); show(&flat); show(&some); show(&part); show(&local); show(&from_copy);
    printf("%d %d %d %d\n", table[0][2], table[1][0], table[1][1], table[1][2]);
    printf("%zu: %d %d %d %d\n", sizeof rows / sizeof *rows, rows[1][0], rows[1][1], rows[2][0], rows[2][1]);
    printf("%s %s %s\n", words[0], words[1], words[2]);
    printf("%.3s %zu %s %zu\n", exact, sizeof exact, braced, sizeof braced);
    printf("%.4s\n", un.c);
    printf("%d %d %d\n", dynamic[0], dynamic[1], dynamic[2]);
    return 0;
}
