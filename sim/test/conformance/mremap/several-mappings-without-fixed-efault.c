#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    anon(0x20000000, 1, RW);
    anon(0x20001000, 1, PROT_READ);
    tell("maymove", mremap((void *)0x20000000, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE));
    tell("grow", mremap((void *)0x20000000, 2 * PAGE, 3 * PAGE, MREMAP_MAYMOVE));
    return 0;
}
