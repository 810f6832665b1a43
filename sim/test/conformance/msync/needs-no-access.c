#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    map_file(0x20000000, 1, PROT_NONE, MAP_SHARED, fd, 0);
    say("PROT_NONE", msync((void *)0x20000000, PAGE, MS_SYNC));
    say("a read-only mapping", (mprotect((void *)0x20000000, PAGE, PROT_READ), msync((void *)0x20000000, PAGE, MS_SYNC)));
    return 0;
}
