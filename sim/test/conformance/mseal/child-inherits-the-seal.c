#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include "../memory.h"
#include "../process.h"
#include "../say.h"

#ifndef SYS_mseal
#define SYS_mseal 462
#endif

static long mseal(void *p, unsigned long length, unsigned long flags)
{
    return syscall(SYS_mseal, p, length, flags);
}

static char *p;

static void try(void)
{
    say("child munmap", munmap(p, PAGE));
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    mseal(p, PAGE, 0);
    child(try);
    return 0;
}
