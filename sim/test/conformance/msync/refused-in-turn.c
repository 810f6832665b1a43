#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    char *p = mmap((void *)0x20000000, PAGE, RW, MAP_SHARED | MAP_LOCKED | MAP_FIXED, fd, 0);
    say("invalidate of locked", msync(p, PAGE, MS_INVALIDATE));
    say("invalidate and async of locked", msync(p, PAGE, MS_INVALIDATE | MS_ASYNC));
    say("async and sync", msync(p, PAGE, MS_ASYNC | MS_SYNC));
    say("all bits", msync(p, PAGE, -1));
    say("misaligned", msync(p + 1, PAGE, MS_SYNC));
    say("address of all bits", msync((void *)-1L, PAGE, MS_SYNC));
    say("beyond the heap", msync((char *)(((unsigned long)sbrk(0) + PAGE) & -PAGE) + 4 * PAGE, PAGE, MS_SYNC));
    return 0;
}
