#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    tell("fixed", mremap(p, PAGE, PAGE, MREMAP_FIXED, (void *)0x28000000));
    maps(0x20000000, 0x30000000);
    return 0;
}
