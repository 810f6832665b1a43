#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    int fd = file("f", 4);
    map_file(0x20000000, 1, PROT_READ, MAP_SHARED, fd, 0);
    map_file(0x20001000, 1, PROT_READ, MAP_SHARED, fd, 1);
    map_file(0x20002000, 1, PROT_READ, MAP_SHARED, fd, 3);
    maps(0x20000000, 0x20003000);
    return 0;
}
