#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

/* Pages reach their list in batches of a processor; locking something empties them. */
static void drain(void)
{
    char *p = anon(0x2f000000, 1, RW);

    mlock(p, PAGE);
    munmap(p, PAGE);
}

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    memset(p, 7, 2 * PAGE);
    drain();
    say("MADV_FREE", madvise(p, 2 * PAGE, MADV_FREE));
    drain();
    resident("pages", p, 2);
    printf("LazyFree %ld kB, Rss %ld kB\n", smaps(p, "LazyFree"), smaps(p, "Rss"));
    return 0;
}
