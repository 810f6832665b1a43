#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

#ifndef MLOCK_ONFAULT
#define MLOCK_ONFAULT 1
#endif

/* VmFlags had ?? for it before 6.12. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    mlock2(p, PAGE, MLOCK_ONFAULT);
    printf("lf %d, ?? %d, lo %d\n", flagged(p, "lf"), flagged(p, "??"), flagged(p, "lo"));
    return 0;
}
