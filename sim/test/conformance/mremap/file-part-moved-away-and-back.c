/* The middle page of three of a file, moved behind them and back again, with neighbours alike or not: every page keeps its place in the file. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 4);
    static const char *names[] = { "all alike", "the first read-only", "the third read-only" };
    for (int i = 0; i < 3; i++) {
        char *p = map_file(0x20000000, 4, RW, MAP_SHARED, fd, 0);
        puts(names[i]);
        say("away", (long)mremap(p + PAGE, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, p + 3 * PAGE));
        maps(0x20000000, 0x20010000);
        if (i > 0)
            say("protected", mprotect(i == 1 ? p : p + 2 * PAGE, PAGE, PROT_READ));
        say("back", (long)mremap(p + 3 * PAGE, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, p + PAGE));
        maps(0x20000000, 0x20010000);
        printf("%c %c %c\n", p[0], p[PAGE], p[2 * PAGE]);
        munmap(p, 4 * PAGE);
    }
    return 0;
}
