#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    tell("0", mremap(p, PAGE, 0, MREMAP_MAYMOVE));
    tell("0 where nothing is", mremap((void *)0x30000000, PAGE, 0, MREMAP_MAYMOVE));
    tell("rounds to 0", mremap(p, PAGE, (size_t)-1, MREMAP_MAYMOVE));
    return 0;
}
