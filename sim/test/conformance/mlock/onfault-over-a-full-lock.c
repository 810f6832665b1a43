#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MLOCK_ONFAULT
#define MLOCK_ONFAULT 1
#endif

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    mlock(p, 2 * PAGE);
    say("MLOCK_ONFAULT", mlock2(p, PAGE, MLOCK_ONFAULT));
    printf("lf %d %d, lo %d %d\n", flagged(p, "lf"), flagged(p + PAGE, "lf"), flagged(p, "lo"), flagged(p + PAGE, "lo"));
    resident("pages", p, 2);
    return 0;
}
