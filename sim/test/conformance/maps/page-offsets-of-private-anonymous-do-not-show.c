#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    anon(0x20000000, 1, RW);
    mremap((void *)0x20000000, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000);
    maps(0x28000000, 0x28001000);
    return 0;
}
