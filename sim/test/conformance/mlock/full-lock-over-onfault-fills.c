#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#ifndef MLOCK_ONFAULT
#define MLOCK_ONFAULT 1
#endif

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    mlock2(p, 2 * PAGE, MLOCK_ONFAULT);
    resident("on fault", p, 2);
    say("mlock", mlock(p, 2 * PAGE));
    resident("full", p, 2);
    return 0;
}
