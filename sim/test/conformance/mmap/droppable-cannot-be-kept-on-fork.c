#define _GNU_SOURCE
#include "../say.h"

#ifndef MAP_DROPPABLE
#define MAP_DROPPABLE 0x08
#endif

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, MAP_DROPPABLE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    tell("droppable", p);
    if (p == MAP_FAILED)
        return 1;
    say("MADV_KEEPONFORK", madvise(p, PAGE, MADV_KEEPONFORK));
    say("MADV_DODUMP", madvise(p, PAGE, MADV_DODUMP));
    say("MADV_FREE", madvise(p, PAGE, MADV_FREE));
    return 0;
}
