#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    tell("2^47", mremap(p, PAGE, 1UL << 47, MREMAP_MAYMOVE));
    tell("2^46", mremap(p, PAGE, 1UL << 46, MREMAP_MAYMOVE));
    return 0;
}
