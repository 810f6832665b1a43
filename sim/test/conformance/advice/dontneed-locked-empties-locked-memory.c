#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_DONTNEED_LOCKED
#define MADV_DONTNEED_LOCKED 24
#endif

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    mlock(p, 2 * PAGE);
    p[0] = 7;
    say("MADV_DONTNEED_LOCKED", madvise(p, PAGE, MADV_DONTNEED_LOCKED));
    resident("pages", p, 2);
    printf("lo %d, %d\n", flagged(p, "lo"), p[0]);
    return 0;
}
