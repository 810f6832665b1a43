#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

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
    madvise(p, 2 * PAGE, MADV_FREE);
    drain();
    p[0] = 8;
    printf("Private_Dirty %ld, Private_Clean %ld kB\n", smaps(p, "Private_Dirty"), smaps(p, "Private_Clean"));
    return 0;
}
