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
    say("MADV_WILLNEED", madvise(p, 2 * PAGE, MADV_WILLNEED));
    resident("pages", p, 2);
    return 0;
}
