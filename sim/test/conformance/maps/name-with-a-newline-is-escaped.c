#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    int fd = file("a\nb", 1);
    map_file(0x20000000, 1, PROT_READ, MAP_PRIVATE, fd, 0);
    maps(0x20000000, 0x20010000);
    return 0;
}
