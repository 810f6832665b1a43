#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    long before = status("VmPTE");
    for (int i = 0; i < 8; i++)
        *anon(0x40000000 + i * 0x200000UL, 1, RW) = 1;
    printf("%ld kB\n", status("VmPTE") - before);
    return 0;
}
