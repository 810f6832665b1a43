// The old length may reach over what is mapped when it shrinks, but not over the end of the address space: then nothing is unmapped.
#define _GNU_SOURCE
#include "../memory.h"

#define AT 0x20000000UL
#define TOP ((1UL << 47) - PAGE)

int main(void)
{
    unsigned long lengths[] = { -PAGE, -1UL, -2 * PAGE, 1UL << 63, 1UL << 47, TOP, TOP - AT + PAGE };
    char *p = anon(AT, 4, RW);
    char *q = anon(AT + 16 * PAGE, 4, RW);

    memset(p, 1, 4 * PAGE);
    memset(q, 1, 4 * PAGE);
    for (int i = 0; i < 7; i++) {
        void *r = mremap(p, lengths[i], 2 * PAGE, 0);
        printf("%lx in place: %s\n", lengths[i], r == MAP_FAILED ? strerrorname_np(errno) : "ok");
        r = mremap(p, lengths[i], 2 * PAGE, MREMAP_MAYMOVE);
        printf("%lx may move: %s\n", lengths[i], r == MAP_FAILED ? strerrorname_np(errno) : "ok");
        r = mremap(p, lengths[i], 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, q);
        printf("%lx to a place: %s\n", lengths[i], r == MAP_FAILED ? strerrorname_np(errno) : "ok");
        resident("first", p, 4);
        resident("second", q, 4);
    }
    void *r = mremap(p, 12 * PAGE, 2 * PAGE, 0);
    printf("over a hole: %s\n", r == p ? "ok" : strerrorname_np(errno));
    resident("first", p, 2);
    resident("all", p, 4);
    r = mremap(p, 20 * PAGE, PAGE, 0);
    printf("over a neighbour: %s\n", r == p ? "ok" : strerrorname_np(errno));
    resident("second", q, 4);
    return 0;
}
