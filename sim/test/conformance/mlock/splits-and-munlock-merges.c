#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    mlock(p + PAGE, PAGE);
    maps(0x20000000, 0x20003000);
    munlock(p + PAGE, PAGE);
    maps(0x20000000, 0x20003000);
    return 0;
}
