#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

#ifndef MLOCK_ONFAULT
#define MLOCK_ONFAULT 1
#endif

int main(void)
{
    char *p = anon(0x20000000, 4, RW);
    mlock2(p, 4 * PAGE, MLOCK_ONFAULT);
    printf("Locked %ld kB\n", smaps(p, "Locked"));
    p[0] = p[PAGE] = 1;
    printf("Locked %ld kB\n", smaps(p, "Locked"));
    return 0;
}
