#define _GNU_SOURCE
#include <sys/syscall.h>
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
    char *p = anon(0x20000000, 1, RW);
    unsigned char vec;
    mseal(p, PAGE, 0);
    say("msync", msync(p, PAGE, MS_SYNC));
    say("mincore", mincore(p, PAGE, &vec));
    say("mlock", mlock(p, PAGE));
    return 0;
}
