/* A vector where nothing is mapped, holes, and lengths that reach to the end of addresses and over it. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    static unsigned char vec[64];
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 4, RW, MAP_SHARED, fd, 0);
    unsigned char *gone = mmap(NULL, PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    munmap(gone, PAGE);
    say("misaligned", mincore(p + 1, 2 * PAGE, vec));
    say("vector not mapped", mincore(p, 2 * PAGE, gone));
    munmap(p + 2 * PAGE, 2 * PAGE);
    say("part not mapped", mincore(p, 4 * PAGE, vec));
    say("to the end of all addresses", mincore(p, -1UL - (unsigned long)p + PAGE, vec));
    say("over it", mincore(p, -PAGE, vec));
    say("more than there is", mincore(p, 1UL << 47, vec));
    return 0;
}
