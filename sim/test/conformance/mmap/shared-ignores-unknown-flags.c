#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    tell("MAP_SHARED, bit 24", mmap((void *)0x20000000, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED | 1 << 24, fd, 0));
    tell("MAP_PRIVATE, bit 24", mmap((void *)0x20001000, PAGE, PROT_READ, MAP_PRIVATE | MAP_FIXED | 1 << 24, fd, 0));
    return 0;
}
