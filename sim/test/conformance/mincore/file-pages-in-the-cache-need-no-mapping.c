#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    int fd = file("f", 3);
    char *p = map_file(0x20000000, 3, PROT_READ, MAP_SHARED, fd, 0);
    resident("written by pwrite", p, 3);
    return 0;
}
