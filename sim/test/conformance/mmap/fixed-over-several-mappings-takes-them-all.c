#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    anon(0x20000000, 1, RW);
    anon(0x20001000, 1, PROT_READ);
    anon(0x20003000, 1, PROT_NONE);
    anon(0x20000000, 4, PROT_READ);
    maps(0x20000000, 0x20004000);
    return 0;
}
