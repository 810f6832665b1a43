#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

/* The page offset of touched anonymous memory stays that of its first place: no merge elsewhere. */
int main(void)
{
    anon(0x28000000, 1, RW);
    char *p = anon(0x20000000, 1, RW);
    p[0] = 1;
    tell("move", mremap(p, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28001000));
    maps(0x20000000, 0x30000000);
    return 0;
}
