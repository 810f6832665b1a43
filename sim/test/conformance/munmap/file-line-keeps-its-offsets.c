#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    int fd = file("f", 4);
    map_file(0x20000000, 4, PROT_READ, MAP_SHARED, fd, 0);
    munmap((void *)0x20001000, PAGE);
    maps(0x20000000, 0x20004000);
    return 0;
}
