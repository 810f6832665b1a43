#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    anon(0x20000000, 1, RW);
    anon(0x20002000, 1, PROT_READ);
    anon(0x28001000, 1, PROT_EXEC);
    tell("with a hole", mremap((void *)0x20000000, 3 * PAGE, 3 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000));
    maps(0x20000000, 0x30000000);
    return 0;
}
