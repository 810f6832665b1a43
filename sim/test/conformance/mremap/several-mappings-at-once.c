#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

/* A pure move to a fixed place takes several mappings since 6.17. */
int main(void)
{
    anon(0x20000000, 1, RW);
    anon(0x20001000, 1, PROT_READ);
    *(char *)0x20000000 = 'a';
    tell("two mappings", mremap((void *)0x20000000, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000));
    maps(0x20000000, 0x30000000);
    return 0;
}
