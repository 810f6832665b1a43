#define _GNU_SOURCE
#include "../memory.h"

static char *shared(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    char *p = shared(0x20000000, 3, RW);
    resident("fresh", p, 3);
    p[PAGE] = 1;
    resident("one written", p, 3);
    return 0;
}
