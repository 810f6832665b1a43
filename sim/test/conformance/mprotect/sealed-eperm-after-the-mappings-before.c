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

/* Mappings before the sealed one are changed since 6.10 checks one after the other. */
int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    say("mseal", mseal(p + PAGE, PAGE, 0));
    say("all", mprotect(p, 3 * PAGE, PROT_READ));
    maps(0x20000000, 0x20003000);
    return 0;
}
