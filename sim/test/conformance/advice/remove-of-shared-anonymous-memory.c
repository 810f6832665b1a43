#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

static char *shared(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    char *p = shared(0x20000000, 2, RW);
    memset(p, 7, 2 * PAGE);
    say("MADV_REMOVE", madvise(p, PAGE, MADV_REMOVE));
    resident("pages", p, 2);
    printf("%d %d\n", p[0], p[PAGE]);
    return 0;
}
