#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    int fd = file("f", 1);
    map_file(0x20000000, 1, RW, MAP_PRIVATE, fd, 0);
    anon(0x20001000, 1, RW);
    maps(0x20000000, 0x20002000);
    return 0;
}
