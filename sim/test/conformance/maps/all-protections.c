#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    for (int prot = 0; prot < 8; prot++)
        anon(0x20000000 + prot * 0x2000, 1, prot);
    maps(0x20000000, 0x20010000);
    return 0;
}
