#include <stdio.h>
#include <string.h>

union mix { unsigned u; float f; unsigned char b[4]; struct { unsigned short lo, hi; } h; };

static volatile int counter;
static int next(void) { return ++counter; }

int main(void)
{
    union mix m = { 0x3fc00000 };
    int a[4] = { 1, 2, 3, 4 }, *p = a, *q = a + 1;
    long l = 0x1122334455667788;
    unsigned char *c = (unsigned char *)&l;
    volatile int v = 5, *vp = &v;
    short s[2] = { 0x1234, 0x5678 };
    int both;

    printf("%g %x %x %x\n", m.f, m.h.hi, m.b[2], m.b[3]);
    m.h.hi = 0x4000; printf("%g\n", m.f);
    m.b[3] |= 0x80; printf("%g\n", m.f);
    *p = *q; *q = *p + 10; p[2] = q[0]; printf("%d %d %d\n", a[0], a[1], a[2]);
    for (int i = 0; i < 8; i++) printf("%02x", c[i]);
    c[0] = 0; c[7] = 0xff; printf(" %lx\n", l);
    *vp += v; v += *vp; printf("%d\n", *vp);
    memcpy(&both, s, 4); printf("%x\n", both);
    printf("%d %d\n", next() * 10 + next(), counter);
    a[next() - 3] = next(); printf("%d %d\n", a[0], a[1]);
    *(short *)&both = -1; printf("%x\n", both);
    *((char *)&both + 3) ^= 0xff; printf("%x\n", both);
    printf("%d\n", *(int *)"\1\0\0\0");
    return 0;
}
