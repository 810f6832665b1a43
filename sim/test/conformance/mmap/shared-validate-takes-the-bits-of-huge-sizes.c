#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    tell("bit 28", mmap((void *)0x20000000, PAGE, PROT_READ, MAP_SHARED_VALIDATE | MAP_FIXED | 1 << 28, fd, 0));
    tell("bit 30", mmap((void *)0x20001000, PAGE, PROT_READ, MAP_SHARED_VALIDATE | MAP_FIXED | 1 << 30, fd, 0));
    return 0;
}
