#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 4, RW);
    tell("itself", mremap(p, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, p));
    tell("one page up", mremap(p, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, p + PAGE));
    tell("one page down", mremap(p + PAGE, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, p));
    tell("longer, over the source", mremap(p + 3 * PAGE, PAGE, 4 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, p));
    return 0;
}
