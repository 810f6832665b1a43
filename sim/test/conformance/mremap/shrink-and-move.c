#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    strcpy(p, "moved");
    tell("three to one", mremap(p, 3 * PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000));
    maps(0x20000000, 0x30000000);
    printf("%s\n", (char *)0x28000000);
    return 0;
}
