#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_DONTNEED_LOCKED
#define MADV_DONTNEED_LOCKED 24
#endif

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    mlock(p, PAGE);
    say("MADV_DONTNEED", madvise(p, PAGE, MADV_DONTNEED));
    say("MADV_DONTNEED_LOCKED", madvise(p, PAGE, MADV_DONTNEED_LOCKED));
    printf("lo %d\n", flagged(p, "lo"));
    return 0;
}
