#define _GNU_SOURCE
#include "../maps.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("1", mmap((void *)0x20000000, 1, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("4097", mmap((void *)0x20010000, 4097, PROT_READ, ANON | MAP_FIXED, -1, 0));
    maps(0x20000000, 0x20020000);
    return 0;
}
