#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    tell("grow 3 to 4", mremap(p, 3 * PAGE, 4 * PAGE, MREMAP_MAYMOVE));
    anon(0x20002000, 2, PROT_READ);
    tell("over two mappings", mremap(p, 4 * PAGE, 5 * PAGE, MREMAP_MAYMOVE));
    return 0;
}
