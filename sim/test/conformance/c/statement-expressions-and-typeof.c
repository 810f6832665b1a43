#include <stdio.h>

#define max(a, b) ({ typeof(a) _a = (a); typeof(b) _b = (b); _a > _b ? _a : _b; })
#define swap(a, b) do { typeof(a) t = (a); (a) = (b); (b) = t; } while (0)
#define container_of(ptr, type, member) ((type *)((char *)(ptr) - __builtin_offsetof(type, member)))
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))

struct outer { int id; struct inner { int x; } in; };

int main(void)
{
    int i = 3;
    long big = 1L << 40;
    struct outer o = { 42, { 7 } };
    struct inner *in = &o.in;
    int list[] = { 1, 2, 3, 4, 5 };

    printf("%d\n", max(i++, 2));
    printf("%d\n", i);
    printf("%ld\n", max(big, 5L));
    swap(list[0], list[4]);
    printf("%d %d\n", list[0], list[4]);
    printf("%d\n", container_of(in, struct outer, in)->id);
    printf("%zu\n", ARRAY_SIZE(list));
    printf("%d\n", __builtin_types_compatible_p(typeof(i), int));
    return 0;
}
