/* Flags, descriptors, offsets, places and lengths that no file can be mapped with. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 3);
    tell("all flags", mmap(NULL, 1024, RW, ~0, fd, 0));
    tell("descriptor -1", mmap(NULL, 1024, RW, MAP_SHARED, -1, 0));
    tell("an offset inside a page", mmap(NULL, PAGE, RW, MAP_SHARED, fd, PAGE + 1));
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    tell("fixed, inside a page, without a type", mmap(p + 1, PAGE, RW, MAP_FIXED, fd, 0));
    tell("fixed, inside a page", mmap(p + 1, PAGE, RW, MAP_FIXED | MAP_SHARED, fd, 0));
    tell("fixed, as long as can be said", mmap(p, -PAGE, RW, MAP_FIXED | MAP_SHARED, fd, 0));
    tell("length 0", mmap(NULL, 0, RW, MAP_SHARED, fd, 0));
    printf("what was mapped still is: %c\n", *p);
    tell("fixed, a part of it", mmap(p, PAGE / 2, PROT_READ, MAP_FIXED | MAP_SHARED, fd, 0));
    tell("an offset behind the file", mmap((void *)0x28000000, 4 * PAGE, RW, MAP_FIXED | MAP_SHARED, fd, 2 * PAGE));
    return 0;
}
