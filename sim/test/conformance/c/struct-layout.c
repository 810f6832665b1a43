#include <stddef.h>
#include <stdio.h>

struct mixed {
    char c;
    int i;
    short s;
    long l;
    char end;
};

struct __attribute__((packed)) tight {
    char c;
    int i;
    short s;
    long l;
};

struct nested {
    char c;
    struct mixed m;
    char array[3];
    struct {
        short x, y;
    } point;
};

union any {
    char c[5];
    int i;
    double d;
};

int main(void)
{
    printf("%zu %zu %zu %zu %zu %zu\n", sizeof(struct mixed), offsetof(struct mixed, c), offsetof(struct mixed, i),
           offsetof(struct mixed, s), offsetof(struct mixed, l), offsetof(struct mixed, end));
    printf("%zu %zu\n", sizeof(struct tight), offsetof(struct tight, l));
    printf("%zu %zu %zu %zu\n", sizeof(struct nested), offsetof(struct nested, m), offsetof(struct nested, array), offsetof(struct nested, point.y));
    printf("%zu %zu\n", sizeof(union any), _Alignof(union any));
    printf("%zu %zu %zu\n", sizeof(struct { char a[3]; }), sizeof(struct { char a; short b; char c; }), _Alignof(struct mixed));
    return 0;
}
