#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

/* What the file's own method says comes after the range was cleared, before 6.12 for good. */
int main(void)
{
    int fd = file("f", 1);
    char *p = anon(0x20000000, 2, RW);
    tell("MAP_SYNC", mmap(p, PAGE, RW, MAP_SHARED_VALIDATE | MAP_SYNC | MAP_FIXED, fd, 0));
    maps(0x20000000, 0x20002000);
    return 0;
}
