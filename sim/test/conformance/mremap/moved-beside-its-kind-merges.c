#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

/* Never touched: it takes the page offset of its new place. */
int main(void)
{
    anon(0x28000000, 1, RW);
    char *p = anon(0x20000000, 1, RW);
    tell("move", mremap(p, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28001000));
    maps(0x20000000, 0x30000000);
    return 0;
}
