#define _GNU_SOURCE
#include <sys/syscall.h>
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef SYS_mseal
#define SYS_mseal 462
#endif

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static long mseal(void *p, unsigned long length, unsigned long flags)
{
    return syscall(SYS_mseal, p, length, flags);
}

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    say("mseal", mseal(p + PAGE, PAGE, 0));
    tell("over it", mmap(p + PAGE, PAGE, RW, ANON | MAP_FIXED, -1, 0));
    tell("over all", mmap(p, 3 * PAGE, RW, ANON | MAP_FIXED, -1, 0));
    tell("beside it", mmap(p, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    maps(0x20000000, 0x20003000);
    return 0;
}
