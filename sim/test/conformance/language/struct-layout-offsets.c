#include <stdio.h>
#include <stddef.h>

#define SHOW(type, member) printf("  %s at %zu, size %zu\n", #member, offsetof(type, member), sizeof(((type *)0)->member))

struct a { char c; short s; char d; int i; char e; long l; char f; };
struct b { char c; double d; char e; float f; };
struct c { struct a inner; char tail; };
struct d { char c[3]; short s[3]; };
struct e { char c; struct { char x; long y; } in; union { int i; char bytes[13]; } u; };
struct f { void *p; char c; void (*fn)(void); _Bool b; };

int main(void)
{
    printf("a: %zu align %zu\n", sizeof(struct a), _Alignof(struct a));
    SHOW(struct a, c); SHOW(struct a, s); SHOW(struct a, d); SHOW(struct a, i); SHOW(struct a, e); SHOW(struct a, l); SHOW(struct a, f);
    printf("b: %zu align %zu\n", sizeof(struct b), _Alignof(struct b));
    SHOW(struct b, d); SHOW(struct b, e); SHOW(struct b, f);
    printf("c: %zu align %zu\n", sizeof(struct c), _Alignof(struct c));
    SHOW(struct c, inner.e); SHOW(struct c, tail);
    printf("d: %zu align %zu\n", sizeof(struct d), _Alignof(struct d));
    SHOW(struct d, s); SHOW(struct d, s[2]);
    printf("e: %zu align %zu\n", sizeof(struct e), _Alignof(struct e));
    SHOW(struct e, in); SHOW(struct e, in.y); SHOW(struct e, u); SHOW(struct e, u.bytes[5]);
    printf("f: %zu align %zu\n", sizeof(struct f), _Alignof(struct f));
    SHOW(struct f, c); SHOW(struct f, fn); SHOW(struct f, b);
    return 0;
}
