#define _GNU_SOURCE
#include "../say.h"

#ifndef MAP_DROPPABLE
#define MAP_DROPPABLE 0x08
#endif

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

int main(void)
{
    tell("MAP_LOCKED", mmap(NULL, PAGE, RW, MAP_DROPPABLE | MAP_ANONYMOUS | MAP_LOCKED, -1, 0));
    tell("MAP_HUGETLB", mmap(NULL, 2 << 20, RW, MAP_DROPPABLE | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0));
    return 0;
}
