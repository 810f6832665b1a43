#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    anon(0x20000000, 3, RW);
    mlock((void *)0x20001000, PAGE);
    maps(0x20000000, 0x20003000);
    return 0;
}
