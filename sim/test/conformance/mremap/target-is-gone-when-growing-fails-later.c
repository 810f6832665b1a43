#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

/* The target is unmapped before the source's size is looked at, until 6.17 gathered the checks. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW), *t = anon(0x28000000, 2, RW);
    tell("longer than the mapping", mremap(p, 4 * PAGE, 8 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, t));
    maps(0x20000000, 0x30000000);
    return 0;
}
