#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    say("8", (long)mremap(p, PAGE, PAGE, 8));
    say("8 with MAYMOVE", (long)mremap(p, PAGE, PAGE, 8 | MREMAP_MAYMOVE));
    return 0;
}
