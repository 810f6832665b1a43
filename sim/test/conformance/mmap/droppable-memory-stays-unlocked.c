#define _GNU_SOURCE
#include "../maps.h"
#include "../say.h"

#ifndef MAP_DROPPABLE
#define MAP_DROPPABLE 0x08
#endif

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

/* mlock accepts it and leaves it as it is. */
int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, MAP_DROPPABLE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    tell("droppable", p);
    if (p == MAP_FAILED)
        return 1;
    say("mlock", mlock(p, PAGE));
    printf("lo %d, VmLck %ld\n", flagged(p, "lo"), status("VmLck"));
    return 0;
}
