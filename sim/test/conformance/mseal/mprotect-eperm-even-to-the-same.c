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
    mseal(p, PAGE, 0);
    say("to read-only", mprotect(p, PAGE, PROT_READ));
    say("to the same", mprotect(p, PAGE, RW));
    say("with a key", pkey_mprotect(p, PAGE, RW, -1));
    return 0;
}
