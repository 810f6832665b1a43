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
    anon(0x20002000, 1, RW);
    say("over a hole", mseal(p, 3 * PAGE, 0));
    say("munmap", munmap(p, PAGE));
    return 0;
}
