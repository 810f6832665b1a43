#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#ifndef MREMAP_DONTUNMAP
#define MREMAP_DONTUNMAP 4
#endif

/* Until 6.14; since then the rounded lengths are compared. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    tell("4096 and 4095", mremap(p, PAGE, 4095, MREMAP_MAYMOVE | MREMAP_DONTUNMAP | MREMAP_FIXED, (void *)0x28000000));
    return 0;
}
