#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MLOCK_ONFAULT
#define MLOCK_ONFAULT 1
#endif

int main(void)
{
    char *p = anon(0x20000000, 2, PROT_NONE);
    say("mlock2", mlock2(p, 2 * PAGE, MLOCK_ONFAULT));
    printf("lo %d, lf %d\n", flagged(p, "lo"), flagged(p, "lf"));
    return 0;
}
