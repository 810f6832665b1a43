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
    char *p = anon(0x20000000, 1, RW), *t = anon(0x28000000, 1, RW);
    say("mseal", mseal(t, PAGE, 0));
    tell("move", mremap(p, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, t));
    maps(0x20000000, 0x30000000);
    return 0;
}
