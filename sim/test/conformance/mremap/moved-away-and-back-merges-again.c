#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    memset(p, 1, 3 * PAGE);
    mremap(p + PAGE, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000);
    mremap((void *)0x28000000, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, p + PAGE);
    maps(0x20000000, 0x30000000);
    return 0;
}
