#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

/* The condition is the open file, not the inode. */
int main(void)
{
    int a = file("f", 2), b = open("f", O_RDWR);
    map_file(0x20000000, 1, PROT_READ, MAP_SHARED, a, 0);
    map_file(0x20001000, 1, PROT_READ, MAP_SHARED, b, 1);
    maps(0x20000000, 0x20002000);
    return 0;
}
