#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    tell("without flags", mremap(p, 2 * PAGE, 2 * PAGE, 0));
    tell("maymove", mremap(p, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE));
    tell("over the end", mremap(p, 3 * PAGE, 3 * PAGE, 0));
    return 0;
}
