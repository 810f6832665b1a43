#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

static char *shared(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    int fd = file("f", 1);
    anon(0x20000000, 1, RW);
    shared(0x20001000, 1, RW);
    map_file(0x20002000, 1, RW, MAP_PRIVATE, fd, 0);
    map_file(0x20003000, 1, RW, MAP_SHARED, fd, 0);
    maps(0x20000000, 0x20004000);
    return 0;
}
