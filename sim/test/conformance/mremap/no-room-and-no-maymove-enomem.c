#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    anon(0x20000000, 1, RW);
    anon(0x20001000, 1, PROT_READ);
    tell("grow", mremap((void *)0x20000000, PAGE, 2 * PAGE, 0));
    maps(0x20000000, 0x20002000);
    return 0;
}
