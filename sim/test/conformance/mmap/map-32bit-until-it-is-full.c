/* Pieces of 32 MiB until there is no room: all of them below 2 GiB, and one without the flag is still to be had. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    unsigned long size = 32UL << 20, low = -1UL, high = 0;
    int count = 0;
    for (;; count++) {
        char *p = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
        if (p == MAP_FAILED)
            break;
        if ((unsigned long)p < low)
            low = (unsigned long)p;
        if ((unsigned long)p + size > high)
            high = (unsigned long)p + size;
    }
    printf("%d pieces, then %s; from %lx to %lx\n", count, strerrorname_np(errno), low, high);
    say("one without the flag", (long)mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    say("2 GiB", (long)mmap(NULL, 2UL << 30, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0));
    return 0;
}
