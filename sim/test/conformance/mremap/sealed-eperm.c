#define _GNU_SOURCE
#include <sys/syscall.h>
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef SYS_mseal
#define SYS_mseal 462
#endif

static long mseal(void *p, unsigned long length, unsigned long flags)
{
    return syscall(SYS_mseal, p, length, flags);
}

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    say("mseal", mseal(p, 2 * PAGE, 0));
    tell("grow", mremap(p, 2 * PAGE, 3 * PAGE, 0));
    tell("shrink", mremap(p, 2 * PAGE, PAGE, 0));
    tell("move", mremap(p, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000));
    maps(0x20000000, 0x30000000);
    return 0;
}
