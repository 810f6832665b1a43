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
    char *p = anon(0x20000000, 4, RW);
    say("mseal", mseal(p + 2 * PAGE, PAGE, 0));
    say("all four", munmap(p, 4 * PAGE));
    say("the sealed one", munmap(p + 2 * PAGE, PAGE));
    say("the first two", munmap(p, 2 * PAGE));
    maps(0x20000000, 0x20004000);
    return 0;
}
