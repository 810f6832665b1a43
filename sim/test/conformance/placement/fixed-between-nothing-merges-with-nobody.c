#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    anon(0x20000000, 1, RW);
    anon(0x20002000, 1, RW);
    maps(0x20000000, 0x20004000);
    return 0;
}
