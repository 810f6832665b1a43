#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    mmap((void *)0x20001000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    anon(0x20002000, 1, RW);
    maps(0x20000000, 0x20003000);
    return 0;
}
