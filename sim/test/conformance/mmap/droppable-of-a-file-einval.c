#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#ifndef MAP_DROPPABLE
#define MAP_DROPPABLE 0x08
#endif

int main(void)
{
    int fd = file("f", 1);
    tell("file", mmap(NULL, PAGE, RW, MAP_DROPPABLE, fd, 0));
    return 0;
}
