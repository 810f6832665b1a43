#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

/* MAP_SYNC needs a file on persistent memory; MAP_SHARED does not look at it. */
int main(void)
{
    int fd = file("f", 1);
    tell("MAP_SHARED_VALIDATE | MAP_SYNC", mmap(NULL, PAGE, RW, MAP_SHARED_VALIDATE | MAP_SYNC, fd, 0));
    tell("MAP_SHARED | MAP_SYNC", mmap((void *)0x20000000, PAGE, RW, MAP_SHARED | MAP_SYNC | MAP_FIXED, fd, 0));
    tell("MAP_PRIVATE | MAP_SYNC", mmap((void *)0x20001000, PAGE, RW, MAP_PRIVATE | MAP_SYNC | MAP_FIXED, fd, 0));
    return 0;
}
