#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    tell("+1", mremap(p + 1, PAGE, PAGE, MREMAP_MAYMOVE));
    tell("+1 where nothing is", mremap((void *)0x30000001, PAGE, PAGE, MREMAP_MAYMOVE));
    return 0;
}
