#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    madvise(p + PAGE, PAGE, MADV_RANDOM);
    maps(0x20000000, 0x20003000);
    madvise(p + PAGE, PAGE, MADV_NORMAL);
    maps(0x20000000, 0x20003000);
    return 0;
}
