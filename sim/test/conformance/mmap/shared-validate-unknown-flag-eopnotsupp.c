#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    tell("bit 24", mmap(NULL, PAGE, PROT_READ, MAP_SHARED_VALIDATE | 1 << 24, fd, 0));
    tell("bit 21", mmap(NULL, PAGE, PROT_READ, MAP_SHARED_VALIDATE | 1 << 21, fd, 0));
    tell("no further bit", mmap((void *)0x20000000, PAGE, PROT_READ, MAP_SHARED_VALIDATE | MAP_FIXED, fd, 0));
    return 0;
}
