#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT, 0644);
    map_file(0x20000000, 1, PROT_READ, MAP_SHARED, fd, 5);
    maps(0x20000000, 0x20001000);
    return 0;
}
