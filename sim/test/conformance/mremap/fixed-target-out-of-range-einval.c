#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    tell("at the top", mremap(p, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x7ffffffff000));
    tell("across the top", mremap(p, PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x7fffffffe000));
    tell("kernel", mremap(p, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0xffff800000000000));
    return 0;
}
