/* The letters of every protection, of private and shared memory and of a file. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    int fd = file("f", 1);
    for (int prot = 0; prot < 8; prot++) {
        unsigned long at = 0x20000000 + prot * 0x10000;
        mmap((void *)at, PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        mmap((void *)(at + 2 * PAGE), PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        map_file(at + 4 * PAGE, 1, prot, MAP_PRIVATE, fd, 0);
        map_file(at + 6 * PAGE, 1, prot, MAP_SHARED, fd, 0);
    }
    maps(0x20000000, 0x20080000);
    return 0;
}
