#define _GNU_SOURCE
#include "../maps.h"
#include "../process.h"
#include "../say.h"

#ifndef MAP_DROPPABLE
#define MAP_DROPPABLE 0x08
#endif

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *p;

static void look(void)
{
    printf("child %d\n", p[0]);
}

int main(void)
{
    p = mmap((void *)0x20000000, PAGE, RW, MAP_DROPPABLE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    tell("droppable", p);
    if (p == MAP_FAILED)
        return 1;
    p[0] = 7;
    child(look);
    printf("parent %d, wf %d, dd %d, nr %d\n", p[0], flagged(p, "wf"), flagged(p, "dd"), flagged(p, "nr"));
    return 0;
}
