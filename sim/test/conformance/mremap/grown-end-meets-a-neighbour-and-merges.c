#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    anon(0x20000000, 1, RW);
    anon(0x20003000, 1, RW);
    tell("grow up to it", mremap((void *)0x20000000, PAGE, 3 * PAGE, 0));
    maps(0x20000000, 0x20004000);
    return 0;
}
