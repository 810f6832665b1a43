#include <stdint.h>
#include <stdio.h>
#include <string.h>

union number { float f; uint32_t u; unsigned char b[4]; };
union wide { double d; uint64_t u; uint32_t half[2]; };
struct variant { enum { INT, REAL, TEXT } tag; union { int i; double d; char t[8]; } v; };

static void show(struct variant v)
{
    switch (v.tag) {
    case INT: printf("int %d\n", v.v.i); break;
    case REAL: printf("real %g\n", v.v.d); break;
    case TEXT: printf("text %s\n", v.v.t); break;
    }
}

static union wide pass(union wide w) { w.u ^= 1UL << 63; return w; }

static float fast_inverse_root(float x)
{
    union number n = { .f = x };

    n.u = 0x5f3759df - (n.u >> 1);
    return n.f * (1.5f - x * 0.5f * n.f * n.f);
}

int main(void)
{
    union number n = { 1.0f };
    union wide w = { .u = 0x4009000000000000 };
    struct variant list[] = { { INT, { 5 } }, { REAL, { .d = 2.5 } }, { TEXT, { .t = "seven77" } } };
    double d = -2.0;
    uint64_t bits;

    printf("%08x %02x %02x\n", n.u, n.b[3], n.b[0]);
    n.b[2] = 0; n.b[3] = 0x40;
    printf("%g\n", n.f);
    printf("%g %x %g\n", w.d, w.half[1], pass(w).d);
    for (int i = 0; i < 3; i++)
        show(list[i]);
    memcpy(&bits, &d, sizeof bits);
    printf("%lx %zu %zu\n", bits, sizeof(union wide), sizeof(struct variant));
    printf("%.5f %.5f\n", fast_inverse_root(4), fast_inverse_root(0.25f));
    printf("%d\n", (*(uint32_t *)&(float){ -0.0f }) >> 31);
    return 0;
}
