#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    tell("1 to 4097", mremap(p, 1, 4097, 0));
    maps(0x20000000, 0x20010000);
    return 0;
}
