#include <stdio.h>

typedef unsigned char byte;
typedef int row[4];
typedef row matrix[2];
typedef int function(int);
typedef function *pointer, **pointer_to_pointer;
typedef struct node node;
struct node { int v; node *next; };
typedef struct { int a, b; } pair, *pair_p, pairs[3];
typedef const char *const frozen;
typedef int (*array_of_pointers[2])(int);
typedef unsigned long int long unsigned_long_long_int;
long typedef unsigned order;
typedef void nothing;

static function square, twice;
static int square(int n) { return n * n; }
static int twice(int n) { return n * 2; }
static nothing quiet(nothing) { }

int main(void)
{
    byte b = 300;
    matrix m = { { 1, 2, 3, 4 }, { 5, 6, 7, 8 } };
    pointer p = square;
    pointer_to_pointer pp = &p;
    node second = { 2, NULL }, first = { 1, &second };
    pair_p q = &(pair){ 3, 4 };
    pairs three = { { 1, 1 }, { 2, 2 } };
    frozen text = "frozen";
    array_of_pointers both = { square, twice };
    unsigned_long_long_int u = -1;
    order o = -1;
    row *r = m;

    printf("%d %d %zu\n", b, r[1][2], sizeof(matrix));
    printf("%d %d\n", (*p)(5), (**pp)(6));
    p = twice;
    printf("%d\n", (*pp)(7));
    printf("%d %d\n", first.next->v, q->b);
    printf("%d %d %zu\n", three[1].a, three[2].b, sizeof three);
    printf("%s %d %d\n", text, both[0](3), both[1](3));
    printf("%llu %lu\n", u, o);
    quiet();
    return 0;
}
