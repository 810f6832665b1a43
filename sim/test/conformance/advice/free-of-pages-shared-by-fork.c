#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

/* Pages reach their list in batches of a processor; locking something empties them. */
static void drain(void)
{
    char *p = anon(0x2f000000, 1, RW);

    mlock(p, PAGE);
    munmap(p, PAGE);
}

static char *p;

static void release(void)
{
    drain();
    say("MADV_FREE", madvise(p, PAGE, MADV_FREE));
    drain();
    printf("LazyFree %ld kB, %d\n", smaps(p, "LazyFree"), p[0]);
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    p[0] = 7;
    child(release);
    printf("parent %d\n", p[0]);
    return 0;
}
