#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 2);
    map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    map_file(0x20002000, 1, RW, MAP_SHARED, fd, 1);
    say("sync over a hole", msync((void *)0x20000000, 3 * PAGE, MS_SYNC));
    say("async over a hole", msync((void *)0x20000000, 3 * PAGE, MS_ASYNC));
    say("flags 0 over a hole", msync((void *)0x20000000, 3 * PAGE, 0));
    say("nothing there", msync((void *)0x30000000, PAGE, MS_SYNC));
    return 0;
}
