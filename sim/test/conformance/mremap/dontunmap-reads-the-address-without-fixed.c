#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#ifndef MREMAP_DONTUNMAP
#define MREMAP_DONTUNMAP 4
#endif

/* The fifth argument is a hint then; it has to be aligned. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    tell("misaligned hint", mremap(p, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_DONTUNMAP, (void *)0x28000001));
    tell("hint", mremap(p, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_DONTUNMAP, (void *)0x28000000));
    return 0;
}
