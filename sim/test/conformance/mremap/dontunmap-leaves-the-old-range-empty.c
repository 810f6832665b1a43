#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

#ifndef MREMAP_DONTUNMAP
#define MREMAP_DONTUNMAP 4
#endif

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    strcpy(p, "text");
    char *q = mremap(p, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_DONTUNMAP | MREMAP_FIXED, (void *)0x28000000);
    printf("new '%s'\n", q);
    resident("old", p, 2);
    printf("old '%s'\n", p);
    maps(0x20000000, 0x30000000);
    return 0;
}
